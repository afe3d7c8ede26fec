/**
 * Office's own services, which answer batches beside Excel's workbook: in Excel on the web they live in the host page. A pane
 * that is opened by showAsTaskpane is such a call.
 */
import type { HostAnswer } from "../excel-host/index";

interface ServiceBatch {
  readonly Actions: readonly ServiceAction[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

interface ServiceAction {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

/** Names as OfficeCore gives them in excel-web-16.00.debug.js. */
const SERVICES = new Set(["Microsoft.InternalService.AddinInternalService", "Microsoft.AppRuntime.AppRuntimeService"]);
/** The call behind Office.addin.showAsTaskpane and hide, and AppRuntimeState.visible, its argument when showing. */
const SET_STATE = "SetAppRuntimeState";
const VISIBLE = "Visible";
/** ooeInternalError of OSF.DDA.ErrorCodeManager. */
const INTERNAL_ERROR = 5001;

export interface Services {
  /** Answers the batch if it is for a service; null for Excel's own. */
  readonly process: (bodyText: string) => HostAnswer | null;
  /** How many times the add-in asked to have its pane shown. */
  readonly timesShown: () => number;
}

function shows(action: ServiceAction): boolean {
  return action.Name === SET_STATE && action.ArgumentInfo?.Arguments?.[0] === VISIBLE;
}

/** `refusesToShow` makes showAsTaskpane fail, as where Excel cannot show the pane. */
export function createServices(refusesToShow: boolean): Services {
  let timesShown = 0;
  const process = (bodyText: string): HostAnswer | null => {
    const batch = JSON.parse(bodyText) as ServiceBatch;
    if (!Object.values(batch.ObjectPaths).some((path) => SERVICES.has(path.Name))) return null;
    const showing = batch.Actions.filter(shows).length;
    timesShown += showing;
    const officeError = refusesToShow && showing > 0 ? INTERNAL_ERROR : 0;
    const Results = batch.Actions.map((action) => ({ ActionId: action.Id, Value: null }));
    return { officeError, message: "", status: 200, headers: {}, body: JSON.stringify({ Results, TraceIds: [] }) };
  };
  return { process, timesShown: () => timesShown };
}
