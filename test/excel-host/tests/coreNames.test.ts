import { batch, codeOf, sheetOf, start } from "./coreSupport";

test("names are made of ranges and formulas, hidden, read and deleted", async () => {
  const { host, excel } = start("Avd A");
  const read = await excel.run(async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem("Avd A");
    names.add("_pf_summary", sheet.getRange("A1")).visible = false;
    names.add("lage", '="körning ""1"""');
    names.add("tal", "=1.5");
    sheet.names.add("eget", sheet.getRange("B2:C3"));
    await context.sync();
    names.load("items/name,items/formula,items/visible,items/type,items/value,items/scope");
    sheet.names.load("items/name,items/scope,items/formula");
    const range = names.getItem("_PF_Summary").getRange().load("address");
    const none = names.getItem("tal").getRangeOrNullObject().load("address");
    const missing = names.getItemOrNullObject("finns inte");
    const count = names.getCount();
    await context.sync();
    names.getItem("tal").delete();
    await context.sync();
    return [
      names.toJSON().items,
      sheet.names.toJSON().items,
      range.address,
      none.isNullObject,
      missing.isNullObject,
      count.value,
    ];
  });
  const workbook = { scope: "Workbook", visible: true };
  expect(read).toEqual([
    [
      {
        ...workbook,
        name: "_pf_summary",
        formula: "='Avd A'!$A$1",
        visible: false,
        type: "Range",
        value: "'Avd A'!$A$1",
      },
      { ...workbook, name: "lage", formula: '="körning ""1"""', type: "String", value: 'körning "1"' },
      { ...workbook, name: "tal", formula: "=1.5", type: "Double", value: 1.5 },
    ],
    [{ name: "eget", scope: "Worksheet", formula: "='Avd A'!$B$2:$C$3" }],
    "'Avd A'!A1",
    true,
    true,
    3,
  ]);
  expect(host.workbook.names.map(({ name }) => name)).toEqual(["_pf_summary", "lage", "eget"]);
  expect(host.unknown).toEqual([]);
});

test.each([
  ["två ord", "InvalidArgument"],
  ["1a", "InvalidArgument"],
  ["A1", "InvalidArgument"],
  ["xfd1048576", "InvalidArgument"],
  ["R1C1", "InvalidArgument"],
  ["c", "InvalidArgument"],
  ["", "InvalidArgument"],
  ["a-b", "InvalidArgument"],
  ["a".repeat(256), "InvalidArgument"],
  ["FINNS", "ItemAlreadyExists"],
])("no name can be %j", async (name, code) => {
  const { host, excel } = start();
  await batch(excel, (sheet, { workbook }) => void workbook.names.add("finns", sheet.getRange("A1")));
  expect(await codeOf(excel, (sheet, { workbook }) => workbook.names.add(name, sheet.getRange("A1")))).toBe(code);
  expect(host.workbook.names).toHaveLength(1);
});

test("a name's formula can be set; a name of a deleted sheet is an error and no range", async () => {
  const { host, excel } = start("Blad1", "Blad2");
  await excel.run(async (context) => {
    const name = context.workbook.names.add("n", context.workbook.worksheets.getItem("Blad1").getRange("A1"));
    await context.sync();
    name.formula = "=Blad1!$C$3";
    context.workbook.worksheets.getItem("Blad1").delete();
    name.load("formula,type");
    const range = name.getRangeOrNullObject();
    await context.sync();
    expect([name.formula, name.type, range.isNullObject]).toEqual(["=#REF!", "Error", true]);
  });
  expect(sheetOf(host, "Blad2").name).toBe("Blad2");
  expect(await codeOf(excel, (_sheet, { workbook }) => workbook.names.getItem("n").getRange().load("address"))).toBe(
    "ItemNotFound",
  );
});
