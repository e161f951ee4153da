// Keeps the desk live. The page is whole without it. It reads the event stream by hand, because an
// EventSource does not tell of comments, and silence is what must be noticed.
(() => {
  const desk = document.getElementById('desk')
  if (!desk || !window.ReadableStream) return
  const SILENT_MS = 15000
  const ROW_MS = 5000
  const AGAIN_MS = 2000
  const lists = ['urgent', 'review', 'acknowledged']
  const skew = Date.parse(desk.dataset.now) - Date.now()
  let lastHeard = Date.now()
  let heard = false
  let broken = false
  let lastId = desk.dataset.last

  const age = (ms) => {
    const minutes = Math.floor(ms / 60000)
    if (minutes < 1) return 'less than a minute'
    if (minutes < 60) return minutes === 1 ? '1 minute' : minutes + ' minutes'
    const hours = Math.floor(minutes / 60)
    if (hours < 24) return hours + ' h ' + (minutes % 60) + ' min'
    const days = Math.floor(hours / 24)
    return days === 1 ? '1 day' : days + ' days'
  }

  const say = (text) => { document.getElementById('live-region').textContent = text }

  const count = () => {
    for (const name of lists) {
      const rows = document.getElementById(name).children.length
      document.getElementById(name + '-empty').hidden = rows > 0
      const shown = document.getElementById(name + '-count')
      if (shown) shown.textContent = rows
    }
    const open = document.querySelectorAll('#urgent > li, #review > li').length
    const rest = document.title.replace(/^\(\d+\) /, '')
    document.title = (open ? '(' + open + ') ' : '') + rest
  }

  const place = (row, isNew) => {
    const name = row.dataset.list
    const list = document.getElementById(name)
    const known = document.getElementById(row.id)
    if (known && known.dataset.list === name) known.replaceWith(row)
    else {
      if (known) known.remove()
      if (name === 'acknowledged') list.prepend(row)
      else list.append(row)
    }
    if (isNew) {
      row.classList.add('desk-row--new')
      say((name === 'urgent' ? 'New urgent alert ' : 'New alert for today ') + row.dataset.reference)
    } else if (known && known.dataset.list !== name && name === 'acknowledged') {
      say('Acknowledged: ' + row.dataset.reference)
    }
    count()
  }

  const gone = (id) => {
    document.getElementById('alert-' + id)?.remove()
    count()
  }

  // The version of each alert that is on its way here, and the alerts whose row did not come yet.
  const wanted = new Map()
  const late = new Set()
  const changed = (alert) => {
    const known = document.getElementById('alert-' + alert.id)
    const version = Math.max(Number(known?.dataset.version ?? 0), wanted.get(alert.id) ?? 0)
    if (alert.version <= version || (!known && alert.state !== 'open')) return
    wanted.set(alert.id, alert.version)
    bring(alert)
  }

  // Fetches the row of an alert until it is here, or until a later change of it is fetched instead.
  const bring = async (alert) => {
    const overtaken = () => wanted.get(alert.id) !== alert.version
    try {
      const row = await fetchRow(alert.id)
      if (overtaken()) return
      late.delete(alert.id)
      if (row) place(row, !document.getElementById(row.id) && row.dataset.list !== 'acknowledged')
      else gone(alert.id)
    } catch {
      if (overtaken()) return
      late.add(alert.id) // shown by the banner
      setTimeout(() => { if (!overtaken()) bring(alert) }, AGAIN_MS)
    }
  }

  // The row as it stands now; null when the alert is no longer for this person.
  const fetchRow = async (id) => {
    const answer = await fetch('/desk/alerts/' + id,
      { headers: { Accept: 'text/html' }, cache: 'no-store', signal: AbortSignal.timeout(ROW_MS) })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(answer.status)
    const holder = document.createElement('template')
    holder.innerHTML = await answer.text()
    const row = holder.content.querySelector('li[data-id="' + id + '"]')
    if (!row) throw new Error('a page came instead of the row')
    return row
  }

  const event = (block) => {
    let data = ''
    for (const line of block.split('\n')) {
      if (line.startsWith('data:')) data += line.slice(5)
      if (line.startsWith('id:')) lastId = line.slice(3).trim()
    }
    if (data) changed(JSON.parse(data))
  }

  const follow = async () => {
    const stop = new AbortController()
    const watch = setInterval(() => { if (Date.now() - lastHeard > SILENT_MS) stop.abort() }, 1000)
    try {
      const headers = { Accept: 'text/event-stream' }
      if (lastId) headers['Last-Event-ID'] = lastId
      const answer = await fetch(desk.dataset.stream, { headers, signal: stop.signal, cache: 'no-store' })
      if (!answer.ok) throw new Error(answer.status)
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      for (;;) {
        const { value, done } = await reader.read()
        if (done) break
        lastHeard = Date.now()
        heard = true
        broken = false
        text += value
        const blocks = text.split('\n\n')
        text = blocks.pop()
        blocks.forEach(event)
      }
    } catch {
      broken = true // shown by the banner, and tried again
    } finally {
      clearInterval(watch)
      setTimeout(follow, 1000 + Math.random() * 1000)
    }
  }

  setInterval(() => {
    const silent = broken || late.size > 0 || Date.now() - lastHeard > SILENT_MS - 2000
    const banner = document.getElementById('not-live')
    if (silent && banner.hidden) {
      document.getElementById('not-live-since').textContent =
        new Date(lastHeard).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    }
    banner.hidden = !silent
    document.getElementById('live-state').textContent = silent ? 'Not live.' : heard ? 'Live.' : 'Connecting.'
    for (const time of document.querySelectorAll('time[data-age]')) {
      time.textContent = age(Date.now() + skew - Date.parse(time.dateTime))
    }
  }, 1000)
  follow()
})()
