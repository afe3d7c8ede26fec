/** Excel.createWorkbook: opens another workbook beside this one. The host keeps what it was given, and opens nothing. */
import type { HostWorkbook } from "../model";
import { objectOf, type HostObject, type ObjectType } from "./define";
import { extend } from "./registry";
import { invalidArgument } from "./resolve";

interface CreatedTarget {
  readonly workbook: HostWorkbook;
  /** "" for an empty workbook. */
  readonly base64: string;
}

/** "Base64-encoded .xlsx file": a zip, whose first letters are "PK". */
function file(argument: unknown): string {
  if (argument === undefined || argument === null) return "";
  if (typeof argument !== "string") throw invalidArgument("A base64 text was expected.");
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(argument) && argument.length % 4 === 0;
  if (!isBase64 || !argument.startsWith("UEsD")) throw invalidArgument("No .xlsx file in base64.");
  return argument;
}

const created: ObjectType<CreatedTarget> = {
  name: "Excel.WorkbookCreated",
  id: ({ workbook }) => `created${String(workbook.opened.length)}`,
  scalars: {},
  methods: {
    Open: ({ workbook, base64 }) => {
      workbook.opened.push(base64);
    },
  },
};

function create(workbook: HostWorkbook, [base64]: readonly unknown[]): HostObject {
  return objectOf(created, { workbook, base64: file(base64) });
}

// On the desktop application.createWorkbook(…).open(); in Excel on the web the root object's CreateAndOpenWorkbook.
extend("Excel.Application", { methods: { CreateWorkbook: create } });
extend("Excel.Workbook", {
  methods: {
    CreateAndOpenWorkbook: (workbook, [base64]) => {
      workbook.opened.push(file(base64));
    },
  },
});
