// Marks by pointing at the figure. The lists below it hold the same and work without this file.
const map = document.querySelector('[data-body-map]')
const list = document.getElementById('marks')

if (map && list) {
  const field = (row, name) => row.querySelector(`[name$="-${name}"]`)
  const rows = () => [...list.querySelectorAll('[data-mark]')]
  const isEmpty = (row) => ['part', 'view', 'note'].every((name) => !field(row, name).value)

  const another = () => {
    const last = rows().at(-1)
    const number = Number(last.dataset.mark) + 1
    if (number > 20) return last
    const row = last.cloneNode(true)
    const rename = (text) => text.replace(/^mark-\d+-/, `mark-${number}-`)
    row.dataset.mark = number
    row.querySelector('[data-mark-number]').textContent = number
    for (const attribute of ['id', 'name', 'for', 'aria-describedby']) {
      for (const part of row.querySelectorAll(`[${attribute}]`)) {
        part.setAttribute(attribute, rename(part.getAttribute(attribute)))
      }
    }
    for (const input of row.querySelectorAll('input, select')) input.value = ''
    row.querySelector('.govuk-error-message')?.remove()
    row.querySelector('.govuk-form-group--error')?.classList.remove('govuk-form-group--error')
    list.append(row)
    return row
  }

  const place = (row) => {
    const option = field(row, 'part').selectedOptions[0]
    return field(row, 'x').value
      ? { view: field(row, 'view').value, x: field(row, 'x').value, y: field(row, 'y').value }
      : option?.value ? option.dataset : null
  }

  const draw = () => {
    for (const group of map.querySelectorAll('[data-marks]')) group.replaceChildren()
    for (const row of rows()) {
      const at = place(row)
      if (!at) continue
      const group = map.querySelector(`[data-view="${CSS.escape(at.view)}"] [data-marks]`)
      const shape = (name, attributes) => {
        const made = document.createElementNS('http://www.w3.org/2000/svg', name)
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        group.append(made)
        return made
      }
      shape('circle', { class: 'log-body__mark', cx: at.x, cy: at.y, r: 22 })
      shape('text', { class: 'log-body__number', x: at.x, y: Number(at.y) + 10 })
        .textContent = row.dataset.mark
    }
  }

  map.addEventListener('click', (event) => {
    const figure = event.target.closest('svg[data-view]')
    if (!figure) return
    const point = new DOMPoint(event.clientX, event.clientY)
      .matrixTransform(figure.getScreenCTM().inverse())
    const x = Math.round(Math.min(1000, Math.max(0, point.x)))
    const y = Math.round(Math.min(1000, Math.max(0, point.y)))
    const row = rows().find(isEmpty) ?? another()
    if (!isEmpty(row)) return
    const select = field(row, 'part')
    const distance = (option) => Math.hypot(option.dataset.x - x, option.dataset.y - y)
    const nearest = [...select.options]
      .filter((option) => option.dataset.view === figure.dataset.view)
      .reduce((best, option) => (distance(option) < distance(best) ? option : best))
    select.value = nearest.value
    field(row, 'view').value = figure.dataset.view
    field(row, 'x').value = x
    field(row, 'y').value = y
    draw()
    field(row, 'note').focus()
    select.dispatchEvent(new Event('input', { bubbles: true }))
  })

  // A part chosen by hand stands for itself: the exact place belongs to what was pointed at.
  list.addEventListener('change', (event) => {
    if (!event.target.name?.endsWith('-part')) return
    const row = event.target.closest('[data-mark]')
    for (const name of ['view', 'x', 'y']) field(row, name).value = ''
    draw()
  })
}
