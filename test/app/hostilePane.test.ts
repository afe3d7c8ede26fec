/** The live workbook where people, panes and jobs come at the worst moment. */
import { opened, settled, started, ACTIVITIES, STATUS, statuses } from "./live/bench";

it.each(Array.from({ length: 12 }, (_, turns) => turns))(
  "a change %i turns after a reading has been told is read too",
  async (turns) => {
    const { live, workbook } = await started();
    let hasChanged = false;
    live.subscribe(() => {
      const state = live.state();
      if (hasChanged || state.kind !== "open" || state.freshness.kind !== "current") return;
      hasChanged = true;
      let later = Promise.resolve();
      for (let turn = 0; turn < turns; turn++) later = later.then(() => undefined);
      void later.then(() => {
        workbook.change(ACTIVITIES.name, 3, STATUS, "Försenad");
      });
    });
    workbook.change(ACTIVITIES.name, 1, STATUS, "Genomförd");
    await settled();
    expect([hasChanged, statuses(live)]).toEqual([true, "done 1, ongoing 1, late 1"]);
    expect(opened(live).freshness.kind).toBe("current");
  },
);
