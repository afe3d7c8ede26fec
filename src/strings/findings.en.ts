/** The messages in English: what was found, then what to do. */
import type { FindingMessages } from "./findings";
import { number, outcomeEn, quantityEn, targetEn } from "./english";
import { columnName, PLAN_FIELD_NAMES } from "./fields";
import { short } from "./quote";
import { settingEn } from "./setting.en";
import {
  arithmetic,
  because,
  cellText,
  count,
  DIRECTIONS,
  either,
  knownWords,
  labelOf,
  lacks,
  list,
  named,
  nearest,
  NOUNS,
  quoted,
  quotedList,
  unreadable,
} from "./wording.en";

export const findingsEn: FindingMessages = {
  "ambiguous-sheet": ({ roles, headings }) =>
    `The sheet’s headings fit several registers equally well, ${list(roles)}, so it was not read. The headings are ${quotedList(headings)}. Make the headings clearer or give the sheet the register’s name.`,
  "missing-column": ({ role, missing, seen }) =>
    `The sheet was read as ${role} but lacks the ${missing.length === 1 ? "column" : "columns"} ${list(missing.map(columnName))}. The headings are ${quotedList(seen)}. Add the column, mend the heading, or choose the column in Settings.`,
  "ambiguous-column": ({ field, headings }) =>
    `Several columns fit as ${columnName(field)}: ${quotedList(headings)}. The first was used. Rename the one that should not count, or write the period in the heading.`,
  "missing-register": ({ role, looked }) =>
    `No sheet with the register ${role} was found.${looked.length === 0 ? "" : ` The sheets that were read are ${quotedList(looked)}.`} Check that the file is included and that the sheet’s headings are right.`,
  "unknown-sheet": ({ headings }) =>
    `The sheet is no register and was not counted. It says, among other things, ${quotedList(headings)}. If it should have been counted, mend the headings or choose in Settings what the sheet is; otherwise nothing needs doing.`,
  "sheet-set-aside": ({ role, reason }) => {
    const is = {
      instruction: "is an instruction or an example",
      list: "holds lists to choose from",
      counts: "shows counts and not single rows",
    }[reason];
    return `The sheet has headings of ${role} but ${is}, so it was not counted. Rename the sheet or mend the headings if it should have been.`;
  },
  "copy-of-own-sheet": ({ sheet }) =>
    `The sheet is a copy of ${sheet ?? "a draft"}, so what it holds was not counted a second time. Nothing needs doing.`,
  "sheet-of-other-year": ({ role, found, year, counted }) =>
    counted
      ? `The sheet’s name gives ${String(found)} but the plan is for ${String(year)}. The sheet was counted as ${role}. Remove it if it is last year’s, else mend the name.`
      : `The sheet’s name gives ${String(found)} but the plan is for ${String(year)}, and there is another sheet of ${role}. The sheet was not counted. Mend the name if it should have been.`,
  "unclear-setting": settingEn,
  "rows-left-out": ({ role, rows, texts }) =>
    texts.length === 0
      ? `${count(rows, "row", "rows")} of ${role} ${rows === 1 ? "has" : "have"} only numbers and ${rows === 1 ? "was" : "were"} not counted. Write what the row is about if it should have been.`
      : `${count(rows, "row", "rows")} of ${role} ${rows === 1 ? "does" : "do"} not look like part of the table and ${rows === 1 ? "was" : "were"} not counted: ${quotedList(texts)}. Move the row up and fill it in if it should have been.`,
  "record-without-text": ({ record, rows }) =>
    `${count(rows, "row", "rows")} ${rows === 1 ? "was" : "were"} counted among the ${NOUNS[record].many} although the text is missing. Write what the row is about, or clear it.`,
  "unit-columns": ({ headings, rows }) =>
    `The columns ${quotedList(headings)} have marks in ${count(rows, "row", "rows")}. If they are units that the activity is handed down to, it was counted only once a row all the same. Use one row for each unit, with the unit’s name in the column Enhet.`,

  "missing-id": ({ record, suggested, gap }) => {
    const found = lacks(record, gap, "id", "an");
    if (gap.of === "sheet") {
      const consequence =
        record === "activity"
          ? "The activities are then known by their text, which may change from one follow-up to the next."
          : "Activities are then linked to the text instead.";
      return `${found} ${consequence} Give them ids${gap.column ? "" : " in a column of their own"}.`;
    }
    const advice =
      suggested === null ? `Give the ${NOUNS[record].one} an id that nothing else has.` : `A free id is ${suggested}.`;
    return `${found} ${advice}`;
  },
  "duplicate-id": (params) => {
    const id = `Id ${short(params.id)}`;
    const other = cellText(params.other);
    if (params.kind === "otherTitle") {
      return `${id} is used for different ${NOUNS[params.record].many}: here ${quoted(params.title)}, but ${quoted(params.usual)} in ${other}. Give one of them an id of its own.`;
    }
    const unit = params.unit === null ? "" : ` for the unit ${quoted(params.unit)}`;
    return `${id} occurs twice${unit}, also in ${other}, and is counted twice. Remove one of the rows or give it an id of its own.`;
  },
  "repeated-row": ({ title, unit, other }) =>
    `The row ${quoted(title)} occurs twice${unit === null ? "" : ` for the unit ${quoted(unit)}`}, also in ${cellText(other)}, and is counted twice. Remove one of them if it is a copy.`,
  "unknown-link": ({ link, fits, nearest: near }) => {
    if (fits > 1) {
      return `The link ${quoted(link)} fits ${number(fits)} assignments or key figures, so the activity was not linked. Give them different ids.`;
    }
    const advice =
      near === null
        ? "Write the id of the assignment or key figure that is meant."
        : `The most alike is ${near.key}, ${quoted(near.title)}. Change to ${near.key} if that is what is meant.`;
    return `The link ${quoted(link)} is neither among the assignments nor the key figures. ${advice}`;
  },
  "activity-without-link": ({ rows, total }) =>
    `${count(rows, "activity", "activities")} of ${number(total)} on the sheet ${rows === 1 ? "has" : "have"} no link to an assignment or key figure and ${rows === 1 ? "counts" : "count"} as unlinked. Fill in the link where there is one.`,
  "assignment-without-activity": (gap) =>
    gap.of === "row"
      ? `${named("assignment", gap.title)} has no activities. Check that some department works on it and that the activities’ links are right.`
      : `None of the sheet’s ${number(gap.rows)} assignments has any activities. Check the activities’ links.`,

  "unreadable-status": (params) =>
    `${columnName(params.field)} ${quoted(params.text)} cannot be understood${because(params)}. The row counts as not reported. ${nearest(params.nearest, `Write ${knownWords(params.record, params.field)}.`)}`,
  "unreadable-number": (params) =>
    `${unreadable(params, "a value")} It was not counted, nor taken for zero. Write for example 95, −4,5 % or 1 250 tkr.`,
  "unreadable-date": (params) =>
    `${unreadable(params, "a date")} Write for example 2025-04-30, april 2025, v. 18 or löpande.`,
  "unreadable-choice": (params) =>
    `${columnName(params.field)} ${quoted(params.text)} cannot be understood${because(params)}. ${nearest(params.nearest, "Use one of the column’s usual words.")}`,
  "formula-error": ({ field, text }) =>
    `${columnName(field)} shows the error ${short(text)} instead of a value, so the cell counts as empty. Mend the formula or write the value.`,
  "colour-without-word": ({ record, field }) =>
    `${columnName(field)} has a colour but no word, and a colour does not count. The row counts as not reported. Write ${knownWords(record, field)}.`,
  "conflicting-marks": ({ field, text }) =>
    `The row has several marks for ${columnName(field)}: ${quoted(text)}. It counts as not reported. Keep only the right one.`,
  "corrected-text": ({ field, text, word }) =>
    `In the column ${columnName(field)}, ${quoted(text)} was read as ${quoted(word)}. Mend the spelling.`,

  "empty-status": ({ record, gap }) =>
    `${lacks(record, gap, "status", "a")} ${gap.of === "row" ? "The row counts" : "They count"} as not reported. Fill in the status.`,
  "empty-outcome": (gap) =>
    `${lacks("keyFigure", gap, "outcome or rating", "an")} ${gap.of === "row" ? "It counts" : "They count"} as not reported. Fill in the outcome, or write “ej mätbart” if there is none.`,
  "no-responsible": ({ record, gap }) => `${lacks(record, gap, "responsible person", "a")} Fill in who is responsible.`,
  "late-without-comment": (gap) =>
    gap.of === "row"
      ? `${named("activity", gap.title)} is late but has no comment. Write why, and when it is expected to be done.`
      : `The sheet’s ${number(gap.rows)} late activities have no comment, and the sheet has no column for it. Add the column Kommentar and write why they are late.`,
  "key-figure-without-target": (gap) =>
    `${lacks("keyFigure", gap, "target", "a")} Without it the outcome cannot be rated. Fill in the target.`,
  "key-figure-without-direction": ({ title, target, unit }) =>
    `${named("keyFigure", title)} has the target ${targetEn(target, unit)} but no direction, so it does not say whether higher or lower is better. Fill in the direction, or write for example “minst” or “högst” before the target.`,
  "horizon-missing": (gap) =>
    `${lacks("keyFigure", gap, "type", "a")} ${gap.of === "row" ? "It counts" : "They count"} as short-term. Write “Kortsiktigt” or “Långsiktigt”.`,
  "issuer-missing": ({ record, gap }) =>
    `${lacks(record, gap, "issuer", "an")} Fill in whether it is the council or the board itself.`,

  "status-against-dates": ({ conflict, title, date, periodEnd }) => {
    const activity = named("activity", title);
    switch (conflict) {
      case "plannedAfterEnd":
        return `${activity} is planned, but its end ${date} has passed (the period ends on ${periodEnd}). Mend the status or the end.`;
      case "plannedAfterStart":
        return `${activity} is planned, but its start ${date} has passed (the period ends on ${periodEnd}). Check whether it has begun or is late.`;
      case "ongoingAfterEnd":
        return `${activity} is ongoing as planned, but its end ${date} has passed (the period ends on ${periodEnd}). Check whether it is done or late, or mend the end.`;
      case "doneBeforeStart":
        return `${activity} is done, but its start ${date} is after the period’s end ${periodEnd}. Mend the status or the start.`;
    }
  },
  "new-year-start": ({ rows }) =>
    `${count(rows, "planned activity starts", "planned activities start")} on 1 January, which the planning system tends to fill in by itself. It says nothing about when the work should begin, so it does not count as a start that has passed. Fill in the right start where it is known.`,
  "end-before-start": ({ title, start, end }) =>
    `${named("activity", title)} ends on ${end}, before its start ${start}. Mend the date that is wrong.`,

  "rating-differs": (params) =>
    `${named("keyFigure", params.title)} is rated ${labelOf(params.entered)}, but the rules give ${labelOf(params.computed)}: ${arithmetic(params)}. The entered rating stands. Check the values, or write in the comment why the rating is another.`,
  "accumulating-not-rated": ({ title, target, unit }) =>
    `${named("keyFigure", title)} is accumulating and has no part target. The year’s target${target === null ? "" : ` ${targetEn(target, unit)}`} says nothing about the outcome before the year’s end, so the key figure was not rated and counts as not reported. Fill in a part target for the period, or a rating.`,
  "not-comparable": ({ title, outcome, target, unit }) =>
    `${named("keyFigure", title)} cannot be rated: the outcome ${outcomeEn(outcome, unit)} and the target ${targetEn(target, unit)} cannot be compared. Write both in the same way and in the same unit.`,
  "direction-conflict": ({ title, direction, target, unit }) =>
    `${named("keyFigure", title)} has the direction “${DIRECTIONS[direction]}”, but the target ${targetEn(target, unit)} says something else. Mend the direction or the target.`,
  "yellow-limit-conflict": ({ title, problem, yellowLimit, target, unit }) => {
    const limit = quantityEn(yellowLimit, unit);
    const goal = targetEn(target, unit);
    const found =
      problem === "goodSide"
        ? `has its yellow limit, ${limit}, on the wrong side of the target ${goal}`
        : `has its yellow limit, ${limit}, in another unit than the target ${goal}`;
    return `${named("keyFigure", title)} ${found}, so no outcome can be yellow. Mend the limit: it is a value of its own, not a share of the target.`;
  },
  "financial-target-scope": ({ title }) =>
    `${named("keyFigure", title)} is a financial target but has the board as its scope. Financial targets are reported for the whole organisation. Mend the scope, or remove the mark as a financial target.`,
  "key-figure-same-name": ({ title, repeated, other }) =>
    repeated
      ? `${named("keyFigure", title)} occurs twice with the same scope and type, also in ${cellText(other)}, and is counted twice. Remove one of the rows or give them different names.`
      : `${named("keyFigure", title)} is also in ${cellText(other)}, with another scope or type. That is allowed, but check that the values stand in the right row.`,

  "fulfilment-contradicted": ({ title, entered, activities, total }) => {
    const facts =
      entered === "fulfilled"
        ? `${number(activities)} of ${count(total, "activity", "activities")} ${activities === 1 ? "is" : "are"} not finished`
        : total === 1
          ? "its only activity is done"
          : `all ${number(total)} activities are done`;
    return `${named("assignment", title)} is judged ${labelOf(entered)}, but ${facts}. The judgement stands. Check it, or mend the activities’ status.`;
  },
  "goal-area-misspelt": ({ text, near, rows, uses, nearUses }) => {
    const usual = nearUses === 0 ? "is a usual goal area" : `is used in ${count(nearUses, "row", "rows")}`;
    return `The goal area ${quoted(text)} is used in ${count(uses, "row", "rows")} and resembles ${quoted(near)}, which ${usual}. ${rows === 1 ? "Mend the text if it is the same." : `Mend the text in these ${number(rows)} rows if it is the same.`}`;
  },

  "budget-does-not-add-up": ({ sum, frame, departments }) =>
    `${departments === 1 ? "The only department’s frame is" : `The ${number(departments)} departments’ frames add up to`} ${number(sum)} tkr, but the net budget frame is ${number(frame)} tkr. The difference is ${number(Math.round((sum - frame) * 1000) / 1000)} tkr. Mend the amount that is wrong.`,
  "adjustment-current-value": ({ keyFigure, current, targets }) => {
    const registered = either(targets.map(({ target, unit }) => targetEn(target, unit)));
    const from = targetEn(current, targets[0]?.unit ?? null);
    return `The adjustment of ${quoted(keyFigure)} starts from the value ${from}, but the register’s target is ${registered}. Mend the one that is wrong: the decision point prints it.`;
  },
  "adjustment-unknown-key-figure": ({ keyFigure, nearest: near }) =>
    `The adjustment is of ${quoted(keyFigure)}, which is not among the key figures. ${near === null ? "Write the key figure as the register names it." : `The most alike is ${quoted(near)}. Change to it if that is what is meant.`}`,
  "adjustment-incomplete": ({ keyFigure, missing }) =>
    `The adjustment of ${quoted(keyFigure)} lacks ${list(missing.map(columnName))}. Fill it in: the decision point needs it.`,

  "plan-field-missing": ({ fields, needed }) => {
    const names = list(fields.map((field) => PLAN_FIELD_NAMES[field]));
    const consequence = needed
      ? "Without it no status can be held against dates, and no target be chosen for the right year."
      : "The drafts get gaps to fill in.";
    return `The plan’s details are not complete: ${names} ${fields.length === 1 ? "is" : "are"} missing. ${consequence} Fill in the sheet Plan.`;
  },
  "plan-field-unreadable": ({ field, text }) =>
    `${PLAN_FIELD_NAMES[field]} has the value ${quoted(text)}, which cannot be read. Mend it in the sheet Plan.`,
  "plan-year-conflict": (params) => {
    const year = String(params.year);
    switch (params.of) {
      case "title":
        return `The title ${quoted(params.text)} names the year ${String(params.found)}, but the plan is for ${year}. Mend the title, or the plan’s year if that is what is wrong.`;
      case "adoption": {
        const right =
          params.adopted === null ? "a plan is adopted the year before" : `the sheet Plan says ${params.adopted}`;
        return `The title ${quoted(params.text)} says that the plan for ${year} was adopted in ${String(params.found)}, but ${right}. Check against the minutes and mend what is wrong.`;
      }
      case "period":
        return `The period ends in month ${String(params.period.endMonth)} of ${String(params.period.year)}, but the plan is for ${year}. Mend the period or the year.`;
    }
  },
  "adoption-year": ({ adopted, year }) =>
    `The plan for ${String(year)} is said to be adopted on ${adopted}, but a plan is adopted the year before, ${String(year - 1)}. Check the date against the minutes.`,
  "revision-before-adoption": ({ adopted, revised }) =>
    `The plan is said to be revised on ${revised}, before its adoption on ${adopted}. Check both dates.`,
  "period-end-conflict": ({ of, periodEnd, expected }) =>
    of === "year"
      ? `The period’s end is ${periodEnd}, which is not in the plan’s year ${expected.slice(0, 4)}. Mend the date or the year.`
      : `The period’s end is ${periodEnd}, but the period ends on ${expected}. Mend the date or the period.`,
  "meeting-before-period-end": ({ meeting, periodEnd }) =>
    `The meeting on ${meeting} is not after the period’s end ${periodEnd}. Check both dates.`,

  "copied-register": ({ role, rows, file, differing }) =>
    `${count(rows, "row", "rows")} of ${role} repeat those in ${quoted(file)} and have been counted once, from there. ${differing === 0 ? "Remove the copy from one of the workbooks." : `${String(differing)} of them have another status or outcome here. Check which one holds.`}`,
  "plan-conflict": ({ field, text, used, file }) =>
    `${PLAN_FIELD_NAMES[field]} is ${quoted(short(text))} here, but ${quoted(short(used))} in ${quoted(file)}, which has been used. Mend the one that is wrong.`,
  "cells-left-out": ({ cells }) =>
    `${count(cells, "cell lies", "cells lie")} far outside the rest of the sheet and was not read. Move the content to where it belongs, or remove it.`,
  "hidden-sheet-counted": ({ role, rows }) =>
    `The sheet is hidden, but has been read as ${role} and its ${count(rows, "row", "rows")} counted. Remove the sheet if it should not be included.`,
  "hidden-rows-counted": ({ record, rows, total }) =>
    `${count(rows, "row is", "rows are")} hidden or filtered away but counted among the sheet’s ${count(total, NOUNS[record].one, NOUNS[record].many)}. Remove rows that should not be counted.`,
};
