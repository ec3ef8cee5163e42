/** How Moodle calls the columns of its grading worksheet in the languages of its sites; the tool never writes any of them. */

export type MoodleColumn = "identifier" | "grade" | "maximum" | "changeable" | "last-modified-grade" | "feedback";

/** English, Chinese (two scripts, older and newer translations), German, French, Spanish, Portuguese, Japanese and what else is sure; positions help out. */
export const MOODLE_HEADERS: Readonly<Record<MoodleColumn, readonly string[]>> = {
  identifier: ["Identifier", "标识符", "識別碼", "ID", "Identifiant", "Identificador"],
  grade: ["Grade", "成绩", "分数", "成績", "分數", "Bewertung", "Note", "Calificación", "Nota", "評点", "評定", "Cualificación", "Kalifikazioa"],
  maximum: ["Maximum Grade", "Maximum grade", "最高分", "Bestwertung", "Note maximale", "Calificación máxima", "Nota máxima", "Cualificación máxima"],
  changeable: [
    "Grade can be changed",
    "允许更改成绩",
    "Bewertung kann geändert werden",
    "La note peut être modifiée",
    "La calificación puede cambiarse",
    "La calificación puede ser cambiada",
    "Het cijfer kan gewijzigd worden",
    "評点変更可",
    "A cualificación pode ser cambiada",
    "Betyg kan ändras",
    "Įvertinimas gali būti pakeistas",
  ],
  "last-modified-grade": [
    "Last modified (grade)",
    "上次修改（评分）",
    "最后修改（教师）",
    "最後修改的(得分)",
    "最後修改（老師）",
    "Zuletzt geändert (Bewertung)",
    "Dernière modification (note)",
    "Última modificación (calificación)",
    "Laatst gewijzigd (cijfer)",
    "最終更新日時 (評定)",
    "Azken aldaketa (kalifikazioa)",
    "Poslední změna (hodnocení)",
  ],
  feedback: ["Feedback comments"],
};

/** What stands in "Grade can be changed" of a locked grade. */
export const LOCKED = new Set(["no", "否", "nein", "non", "não", "nee", "nej", "いいえ", "ez", "ne", "нет"]);

const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");
const known = new Map(Object.entries(MOODLE_HEADERS).map(([column, names]) => [column, new Set(names.map(folded))]));

/** The position of a column by its name, undefined where no language that is known calls one so. */
export function headerAt(header: readonly string[], column: MoodleColumn): number | undefined {
  const at = header.findIndex((name) => known.get(column)?.has(folded(name)) === true);
  return at === -1 ? undefined : at;
}
