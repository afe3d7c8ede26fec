export { WorkbookError, type WorkbookErrorCode } from "../errors";
