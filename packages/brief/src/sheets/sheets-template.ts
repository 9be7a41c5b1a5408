// The shape of what goes on the tables, in typst's language: A4, black and greys only, and whatever is long gets smaller type
// until it has room. Every text comes from the data.

export const sheetsTemplate = `
#let data = json("/data.json")
#let words = data.words
#set document(title: words.title)
#set page(paper: "a4", margin: (x: 17mm, top: 14mm, bottom: 16mm), footer-descent: 3mm)
#set text(size: 10.5pt, lang: data.locale, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.6em)

#let soft = luma(30%)
#let edge = luma(45%)
#let qr(number, size) = image("/qr/" + str(number) + ".svg", width: size, height: size)
#set heading(bookmarked: true, outlined: false)
#let bookmark(body, level: 2) = place(hide(heading(level: level, body)))

// Takes the largest of the sizes in which it has room, and cuts what has none in the smallest.
#let fitted(sizes, body, width: auto, height: auto) = layout(room => {
  let wide = if width == auto { room.width } else { width }
  let high = if height == auto { room.height } else { height }
  let fits(size) = measure(body(size), width: wide).height <= high
  let size = sizes.find(fits)
  if size == none { block(width: wide, height: high, clip: true, body(sizes.last())) } else { body(size) }
})

#let running-head = {
  set text(size: 9pt, fill: soft)
  block(height: 4.6mm, clip: true, grid(columns: (1fr, auto), column-gutter: 8mm,
    [#text(weight: "semibold", fill: black, data.evening.name)~· #data.evening.territory], data.evening.date))
  v(-1mm)
  line(length: 100%, stroke: 0.6pt + edge)
}

#let table-name(item, high: 26mm, sizes: (64pt, 54pt, 46pt, 38pt, 32pt, 26pt, 22pt, 16pt)) = {
  set par(leading: 0.35em)
  fitted(sizes, height: high, size => text(size: size, weight: "extrabold", tracking: -0.02em, item.table))
}

#let challenge(item, high) = fitted(
  (23pt, 20pt, 17.5pt, 15pt, 13pt, 11pt, 9pt, 7pt),
  height: high,
  size => stack(spacing: 3mm,
    text(size: 9.5pt, fill: soft)[#words.challenge~· #item.domain],
    par(leading: 0.45em, text(size: size, weight: "bold", item.challenge)),
    ..if item.context == "" { () } else { (par(text(size: calc.max(7pt, size * 0.5), item.context)),) }))

#let step(number, step, size, short) = block(breakable: false, width: 100%, grid(
  columns: (1.9em, 1fr, auto), column-gutter: 0.5em, row-gutter: 0.42em,
  align(center + horizon, circle(radius: 0.78em, stroke: 0.8pt + black, inset: 0pt,
    align(center + horizon, text(size: 0.82em, weight: "bold", str(number))))),
  align(horizon, text(weight: "bold", step.title)),
  align(horizon, text(weight: "semibold", step.minutes)),
  ..if short { () } else { ([], grid.cell(colspan: 2, text(fill: luma(15%), step.instruction))) },
))

// The steps in two columns, in the largest type in which all of them have room.
#let steps-in(size, short: false) = {
  set text(size: size)
  set par(leading: 0.5em)
  let all = data.steps.enumerate().map(((index, item)) => step(index + 1, item, size, short))
  let half = calc.ceil(all.len() / 2)
  grid(columns: (1fr, 1fr), column-gutter: 9mm,
    stack(spacing: 0.95em, ..all.slice(0, half)), stack(spacing: 0.95em, ..all.slice(half)))
}
#let steps-title = grid(columns: (1fr, auto), align: bottom,
  text(size: 13pt, weight: "bold", words.steps), text(fill: soft, words.duration))
// For one height of a sheet: measured once, and laid out once for all sheets of that height. Ask within a context.
#let steps-for(width, height) = {
  let fits(size) = measure(steps-in(size), width: width).height <= height
  let size = (12pt, 11pt, 10.5pt, 10pt, 9.5pt, 9pt, 8.5pt, 8pt, 7.5pt, 7pt).find(fits)
  block(width: width, height: height, clip: true, if size == none { steps-in(7pt, short: true) } else { steps-in(size) })
}
// A page, never more: its top, which is as high as its words, then what is always as high, then the steps in the room that
// is left: much, or little under a long question. Only the top is measured, because there are hundreds of pages.
#let with-steps(top, middle, title-height, kinds) = layout(room => {
  let (gap, under-title) = (6mm, 4mm)
  let taken = measure(top, width: room.width).height + gap + middle.height + gap + title-height + under-title
  let steps = (..kinds.filter(kind => taken + kind.height <= room.height), kinds.last()).first().steps
  block(height: room.height, width: 100%, breakable: false, clip: true, stack(
    top, gap, block(width: 100%, height: middle.height, middle.body), gap, steps-title, under-title, steps))
})

#let join-box(item) = block(width: 100%, height: 78mm, stroke: 1.2pt + black, radius: 4mm, inset: 6mm, grid(
  columns: (66mm, 90mm), rows: 66mm, column-gutter: 8mm, align: horizon,
  qr(item.qr, 66mm),
  {
    if item.ownSeats { text(size: 16pt, weight: "bold", words.join.ownSeat) } else { text(size: 20pt, weight: "bold", words.join.scan) }
    par(text(size: 11pt, if item.ownSeats { words.join.withSeat } else { words.join.withPhone }))
    v(4mm)
    text(size: 11pt, words.join.orOpen)
    linebreak()
    fitted((17pt, 15pt, 13pt, 11pt, 9pt, 7.5pt), size => text(size: size, weight: "bold", data.host), height: 7mm)
    v(1mm)
    text(size: 11pt, words.join.andType)
    linebreak()
    v(-1.5mm)
    text(size: 43pt, weight: "extrabold", tracking: 0.04em, item.code)
  }))

#let paper-hint = text(size: 9pt, fill: soft, words.join.withoutPhone)
#let table-sheet(item, part, ..rest) = page(footer: paper-hint, {
  part
  bookmark(item.table)
  let top = {
    running-head
    v(3mm)
    table-name(item)
    v(4mm)
    challenge(item, 33mm)
  }
  with-steps(top, (height: 78mm, body: join-box(item)), ..rest)
})

#let cut = stroke(paint: luma(55%), thickness: 0.5pt, dash: "dashed")

#let seat-card(item, seat) = block(width: 100%, height: 100%, inset: (x: 5mm, y: 5mm), grid(
  columns: (35mm, 45mm), rows: 46mm, column-gutter: 5mm, align: horizon,
  qr(seat.qr, 35mm),
  {
    set par(leading: 0.5em, spacing: 0.5em)
    block(height: 12mm, fitted((13pt, 11.5pt, 10pt, 8.5pt, 7pt),
      size => text(size: size, weight: "bold")[#item.table~· #seat.number]))
    v(1mm)
    block(height: 8.5mm, fitted((8pt, 7pt, 6pt, 5pt), size => text(size: size, words.seat.orOpen)))
    text(size: 21pt, weight: "extrabold", tracking: 0.03em, seat.code)
    v(1mm)
    text(size: 7.5pt, fill: soft, words.seat.once)
  }))

// Ten to a page, to be cut along the lines, whichever tables they are of: each says its own.
#let seat-cards(tables) = {
  let cards = tables.map(item => item.seats.enumerate().map(((index, seat)) => {
    if index == 0 { bookmark(item.table) }
    seat-card(item, seat)
  })).flatten()
  for (index, group) in cards.chunks(10).enumerate() {
    page(margin: (x: 10mm, y: 8.5mm), footer: none, {
      if index == 0 { bookmark(level: 1, words.parts.seats) }
      grid(columns: (95mm, 95mm), rows: (56mm,) * 5, stroke: cut, ..group)
    })
  }
}

#let bullets(title, items) = block(breakable: false, {
  text(size: 11pt, weight: "bold", title)
  v(0.5mm)
  grid(columns: (4.5mm, 1fr), row-gutter: 1.7mm,
    ..items.map(item => (box(width: 2.4mm, height: 2.4mm, stroke: 0.8pt + black), item)).flatten())
})

#let link-box(title, hint, address) = block(width: 100%, height: 46mm, stroke: 1pt + black, radius: 3mm, inset: 4mm, grid(
  columns: (36mm, 36mm), rows: 38mm, column-gutter: 5mm, align: horizon,
  qr(address.qr, 36mm),
  {
    text(size: 12pt, weight: "bold", title)
    par(text(size: 9pt, hint))
    v(1mm)
    fitted((7.5pt, 6.5pt, 5.5pt, 4.5pt), size => text(size: size, link(address.url, address.shown)), height: 14mm)
  }))

#let lead-box(item) = block(width: 62mm, inset: (x: 3.5mm, y: 2.5mm), fill: black, radius: 2mm, {
  set text(fill: white)
  set align(left)
  stack(spacing: 2mm,
    text(size: 14pt, weight: "bold", words.lead.title),
    text(size: 8pt, words.lead.keep),
    ..if item.facilitator != "" {
      (fitted((11pt, 9pt, 7pt, 5pt), height: 7mm, size => text(size: size)[#words.lead.leads *#item.facilitator*]),)
    })
})

#let advice = {
  set text(size: 9.5pt)
  set par(leading: 0.5em)
  grid(columns: (1fr, 1fr), column-gutter: 9mm,
    stack(spacing: 4mm, bullets(words.lead.before, words.lead.beforeItems), bullets(words.lead.after, words.lead.afterItems)),
    bullets(words.lead.during, words.lead.duringItems))
}

#let facilitator-page(item, part, advice-height, ..rest) = page({
  part
  bookmark(item.table)
  let top = {
    running-head
    v(3mm)
    grid(columns: (108mm, 62mm), rows: 24mm, column-gutter: 6mm, align: horizon,
      table-name(item, high: 22mm, sizes: (40pt, 34pt, 29pt, 25pt, 21pt, 18pt, 15pt)),
      lead-box(item))
    v(3mm)
    challenge(item, 30mm)
  }
  let middle = {
    grid(columns: (85mm, 85mm), rows: 46mm, column-gutter: 6mm,
      link-box(words.lead.leadLink, words.lead.leadHint, item.lead),
      link-box(words.lead.screenLink, words.lead.screenHint, item.screen))
    v(5mm)
    advice
  }
  with-steps(top, (height: 55mm + advice-height, body: middle), ..rest)
})

#context {
  let kinds(..heights) = heights.pos().map(height => (height: height, steps: steps-for(176mm, height)))
  let title-height = measure(steps-title, width: 176mm).height
  let advice-height = measure(advice, width: 176mm).height
  let of-tables = if data.tables != () { kinds(122mm, 112mm, 102mm, 92mm, 82mm) }
  let of-facilitators = if data.facilitators != () { kinds(88mm, 78mm, 68mm, 58mm) }
  for (index, item) in data.tables.enumerate() {
    table-sheet(item, if index == 0 { bookmark(level: 1, words.parts.tables) }, title-height, of-tables)
  }
  seat-cards(data.seats)
  for (index, item) in data.facilitators.enumerate() {
    let part = if index == 0 { bookmark(level: 1, words.parts.facilitators) }
    facilitator-page(item, part, advice-height, title-height, of-facilitators)
  }
}
`;
