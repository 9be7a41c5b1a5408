// The pages of the worksheet: every section with what has been said, then what is still asked, with room for a hand.

export const worksheetTemplate = `
#let field-row(brief, field) = block(above: 3.2mm, below: 0pt, width: 100%, grid(
  columns: (40mm, 1fr), column-gutter: 6mm,
  heading(level: 4, field.label),
  value(brief, field.value),
))
#let questions(all) = block(above: 3.6mm, below: 0pt, width: 100%, breakable: false, fill: paper, inset: (x: 4mm, top: 3.2mm, bottom: 3.4mm), radius: 2mm, {
  block(above: 0pt, below: 3mm, text(fill: accent-deep, caps(w.toSettle)))
  grid(
    columns: (1fr, 1fr), column-gutter: 7mm, row-gutter: 2.2mm,
    ..all.map(field => block(breakable: false, width: 100%, {
      set text(size: 8.8pt)
      prompt(field.prompt)
      v(3.4mm)
      line(length: 100%, stroke: (paint: soft, thickness: 0.5pt, dash: "dotted"))
    })),
  )
})
#let worksheet(brief) = for section in brief.sections {
  heading(level: 2, section.title)
  for field in section.said { field-row(brief, field) }
  if section.asked.len() > 0 { questions(section.asked) }
}
`;
