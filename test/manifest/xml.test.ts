import { all, attribute, parseXml } from "./xml";

test("elements, attributes, entities, text and comments are read", () => {
  const root = parseXml(`<?xml version="1.0"?>\n<!-- <no> --><a x="1 &amp; 2"><b:c /><d>text &lt;</d></a>\n`);
  expect(all(root).map(({ name, text }) => [name, text])).toEqual([
    ["a", ""],
    ["b:c", ""],
    ["d", "text <"],
  ]);
  expect(attribute(root, "x")).toBe("1 & 2");
});

test.each(["<a>", "<a></b>", "<a/><b/>", "</a>", '<a x="1" x="2"/>', "<a x=1/>", "<a>&nbsp;</a>", "<a>& b</a>", ""])(
  "%p is refused",
  (text) => {
    expect(() => parseXml(text)).toThrow();
  },
);
