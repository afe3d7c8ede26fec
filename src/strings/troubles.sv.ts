import type { TroubleStrings } from "./troubles";

export const troublesSv: TroubleStrings = {
  happened: {
    cellEdit: () => "Du skriver i en cell just nu.",
    protectedSheet: (sheet) =>
      sheet === null ? "Ett blad som ska skrivas är skyddat." : `Bladet ”${sheet}” är skyddat.`,
    protectedWorkbook: () =>
      "Inga blad kan läggas till, eftersom arbetsbokens struktur är skyddad eller arbetsboken är skrivskyddad.",
    hung: () => "Excel svarade inte i tid.",
    connection: () => "Förbindelsen med Excel bröts.",
    tooMuch: () => "Arbetsboken är större än vad Excel kan lämna ut eller ta emot.",
    tooOld: () => "Den här versionen av Excel är för gammal för Planuppföljning.",
    gone: (sheet) =>
      sheet === null
        ? "Något i arbetsboken togs bort eller döptes om under arbetet."
        : `Bladet ”${sheet}” går inte att nå.`,
    cancelled: () => "Du avbröt.",
    refused: (sheet) =>
      sheet === null
        ? "Celler har formler eller har just ändrats, och lämnades som de var."
        : `Celler i bladet ”${sheet}” har formler eller har just ändrats, och lämnades som de var.`,
    unexpected: () => "Något oväntat hände i Excel.",
    ourError: () => "Något gick fel i Planuppföljning.",
  },
  summary: {
    unchanged: "Inget i arbetsboken har ändrats.",
    unfinished:
      "Bladen som Planuppföljning skriver är halvfärdiga och ska inte användas än. Avdelningarnas blad är orörda.",
    finished: "Bladen är ändå färdiga och går att använda.",
    unknown:
      "Det går inte att se om bladen som Planuppföljning skriver hann bli färdiga. Avdelningarnas blad är orörda.",
  },
  remedy: {
    cellEdit: "Tryck Retur eller Esc och försök igen.",
    protectedSheet: "Ta bort bladets skydd på fliken Granska och försök igen.",
    protectedWorkbook: "Ta bort skyddet på fliken Granska, eller spara en egen kopia, och försök igen.",
    hung: "Tryck Retur eller Esc om du skriver i en cell, vänta tills Excel är klart och försök igen.",
    connection: "Kontrollera nätverket, vänta en minut och försök igen.",
    tooMuch: "Dela upp arbetsboken, eller använd Excel på datorn i stället för i webbläsaren, och försök igen.",
    tooOld:
      "Uppdatera Excel, eller öppna arbetsboken i Microsoft 365, i Excel på webben eller i Excel 2021 eller senare.",
    gone: "Kontrollera att bladet finns kvar och inte är dolt, och försök igen.",
    cancelled: "Börja om när du vill.",
    refused: "Titta i bladet, ersätt formler med det de visar och försök igen.",
    unexpected: "Försök igen. Händer det på nytt, spara arbetsboken, stäng den och öppna den igen.",
    ourError: "Försök igen. Händer det på nytt, rapportera felet med det som står under Detaljer.",
  },
  nothingToDo: "Du behöver inte göra något.",
};
