// The picture of a cluster in a brief. Its cards stand below in full, so that it is no part of what is read aloud.

export const pictureTemplate = `
#let picture-inset = 5mm
// How large a unit of the board is where the picture is so wide and so high.
#let picture-scale(of, width, height) = calc.min(
  (width - 2 * picture-inset) / of.width,
  (height - 2 * picture-inset - 7mm) / of.height,
  0.25mm,
)
#let picture-card(it, scale, size) = block(
  width: it.width * scale, fill: kinds.at(it.kind).fill, radius: 8 * scale, inset: 14 * scale,
  stroke: 0.4pt + kinds.at(it.kind).ink.transparentize(70%),
  {
    set text(size: size * scale, fill: kinds.at(it.kind).ink)
    set par(leading: 0.5em)
    said(it.text)
    block(above: 12 * scale, below: 0pt, text(size: 12.5 * scale, weight: 700, it.foot))
  },
)
// The cluster as the table left it: cards where they lay, as large as the room allows. A text that takes more than the room
// of its card, as one in capitals may, is set smaller.
#let picture(brief, width, height) = context {
  let of = brief.picture
  let scale = picture-scale(of, width, height)
  let cards = of.cards.map(it => {
    let sizes = (17, 15, 13, 11, 9)
    let fits = sizes.find(size => measure(picture-card(it, scale, size)).height <= it.height * scale)
    let body = picture-card(it, scale, if fits == none { 9 } else { fits })
    (it: it, body: body, bottom: it.y * scale + measure(body).height)
  })
  pdf.artifact(block(width: 100%, fill: paper, stroke: 0.6pt + rule-colour, radius: 3mm, inset: picture-inset, breakable: false, {
    block(above: 0pt, below: 4mm, text(fill: accent-deep, caps(w.picture)))
    align(center, block(width: of.width * scale, height: calc.max(..cards.map(card => card.bottom)), align(left + top, {
      for (it, body, bottom) in cards { place(dx: it.x * scale, dy: it.y * scale, body) }
    })))
  }))
}
`;
