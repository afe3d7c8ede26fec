/** The workbook: the sheet in front with the content of its cell above, and the tabs of the others below. */
import { FluentProvider, makeStyles, webLightTheme } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import type { PageStrings, TypingRefusal } from "../strings/page";
import type { SheetGrid } from "../workbook/port";
import type { SheetLooks } from "../workbook/xlsx/looks/types";
import type { Desk, OpenBook } from "./desk";
import { FormulaBar } from "./FormulaBar";
import { chartBook, ChartBookProvider } from "./grid/chart/book";
import type { Draft } from "./grid/draft";
import { SheetModel } from "./grid/model";
import type { Place } from "./grid/moves";
import { SheetGridView } from "./grid/SheetGridView";
import { SheetTabs } from "./SheetTabs";
import { useDesk } from "./useDesk";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
  sheet: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  paper: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

export interface WorkbookViewProps {
  readonly desk: Desk;
  readonly book: OpenBook;
  readonly strings: PageStrings;
  readonly onUndo: () => void;
}

export function WorkbookView({ desk, book, strings, onUndo }: WorkbookViewProps): ReactElement | null {
  const styles = useStyles();
  const selected = useDesk(desk, "sheet");
  const revealed = useDesk(desk, "revealed");
  const panelId = useId();
  const name = selected ?? "";
  const grid = book.grids.get(name);
  const looks = useMemo(() => book.looks.sheet(name), [book.looks, name]);
  const cells = useMemo(() => chartBook(book.grids, (sheet) => book.looks.sheet(sheet)), [book.grids, book.looks]);
  if (grid === undefined || looks === null) return null;
  return (
    <div className={styles.view}>
      <div id={panelId} role="tabpanel" aria-label={name} className={styles.sheet}>
        <ChartBookProvider value={cells}>
          <Sheet key={name} {...{ desk, grid, looks, strings, onUndo }} reveals={revealed.has(name)} />
        </ChartBookProvider>
      </div>
      <SheetTabs
        tabs={book.looks.tabs}
        selected={name}
        panelId={panelId}
        strings={strings}
        hiddenRows={grid.hiddenRows.size}
        reveals={revealed.has(name)}
        leftOut={grid.leftOut}
        onSelect={(sheet) => {
          desk.select(sheet);
        }}
        onReveal={(reveals) => {
          desk.reveal(name, reveals);
        }}
      />
    </div>
  );
}

interface SheetProps {
  readonly desk: Desk;
  readonly grid: SheetGrid;
  readonly looks: SheetLooks;
  readonly strings: PageStrings;
  readonly reveals: boolean;
  readonly onUndo: () => void;
}

const TOP_LEFT = { row: 0, column: 0 } as const;

function Sheet({ desk, grid, looks, strings, reveals, onUndo }: SheetProps): ReactElement {
  const styles = useStyles();
  const places = useDesk(desk, "places");
  const shown = useDesk(desk, "shown");
  const [draft, setDraft] = useState<Draft | null>(null);
  const [refused, setRefused] = useState<(Place & { readonly reason: TypingRefusal }) | null>(null);
  const model = useMemo(() => new SheetModel(grid, looks, reveals), [grid, looks, reveals]);
  const { name } = grid;
  const wanted = places.get(name) ?? TOP_LEFT;
  const active = model.anchor(wanted.row, wanted.column);
  const isShown = shown?.sheet === name && shown.row === wanted.row && shown.column === wanted.column;
  const type = (typed: Draft): void => {
    setDraft(null);
    void desk.type(name, typed, typed.text).then((reason) => {
      const { row, column } = typed;
      setRefused(reason === null ? null : { row, column, reason });
      // Back to the cell that it is about; Enter has moved on.
      if (reason !== null) desk.put(name, { row, column });
    });
  };
  const isRefused = refused?.row === active.row && refused.column === active.column;
  const shared = {
    model,
    active,
    draft,
    strings,
    onDraft: setDraft,
    onType: type,
    onLink: (link: Parameters<Desk["follow"]>[0]) => {
      desk.follow(link);
    },
  };
  return (
    <>
      <FormulaBar {...shared} refusal={isRefused ? refused.reason : null} />
      <FluentProvider theme={webLightTheme} className={styles.paper}>
        <SheetGridView
          {...shared}
          name={name}
          shown={isShown ? shown.count : 0}
          onActive={(place) => {
            setRefused(null);
            desk.put(name, place);
          }}
          onUndo={onUndo}
        />
      </FluentProvider>
    </>
  );
}
