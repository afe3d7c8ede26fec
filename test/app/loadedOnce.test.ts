import { loadedOnce } from "../../src/app/loadedOnce";

describe("loadedOnce", () => {
  it("loads once, for all who ask", async () => {
    let loads = 0;
    const get = loadedOnce(() => Promise.resolve(++loads));
    expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
  });

  it("a failure is a lost connection, and the next call tries anew", async () => {
    let loads = 0;
    const get = loadedOnce(() =>
      ++loads === 1 ? Promise.reject(new Error("ChunkLoadError")) : Promise.resolve(loads),
    );
    await expect(get()).rejects.toMatchObject({ code: "connection", summary: "unchanged" });
    expect(get.loaded()).toBeNull();
    expect(await get()).toBe(2);
  });

  it("what has come is there without waiting", async () => {
    const get = loadedOnce(() => Promise.resolve("view"));
    const coming = get();
    expect(get.loaded()).toBeNull();
    await coming;
    expect(get.loaded()).toBe("view");
  });
});
