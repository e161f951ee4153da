// Keeps the desk live. The page is whole without it. It reads the event stream by hand, because an
// EventSource does not tell of comments, and silence is what must be noticed.
(() => {
  const desk = document.getElementById('desk')
  if (!desk || !window.ReadableStream) return
  const SILENT_MS = 15000
  const ROW_MS = 5000
  const AGAIN_MS = 2000
  const FACTS_MS = 60000
  const ROWS_AT_ONCE = 4
  const TAKEN_SHOWN = 60
  // A number is given before it is committed: this many back the page may not have seen.
  const LATE = 200
  const waiting = ['urgent', 'review']
  const lists = [...waiting, 'mine', 'acknowledged']
  const skew = Date.parse(desk.dataset.now) - Date.now()
  const isWhole = desk.dataset.whole === 'yes'
  const drawnUpTo = Number(desk.dataset.last) - LATE
  let lastHeard = Date.now()
  let heard = false
  let broken = false
  let lastId = desk.dataset.last

  const rowOf = (id) => document.getElementById('alert-' + id)
  const rowsIn = (name) => [...document.getElementById(name).children]

  const age = (ms) => {
    const minutes = Math.floor(ms / 60000)
    if (minutes < 1) return 'less than a minute'
    if (minutes < 60) return minutes === 1 ? '1 minute' : minutes + ' minutes'
    const hours = Math.floor(minutes / 60)
    if (hours < 24) return hours + ' h ' + (minutes % 60) + ' min'
    const days = Math.floor(hours / 24)
    return days === 1 ? '1 day' : days + ' days'
  }

  // What comes at the same time is said together: the region holds one text.
  let said = []
  const say = (text) => {
    said.push(text)
    document.getElementById('live-region').textContent = said.join('. ')
    setTimeout(() => { said = said.filter((each) => each !== text) }, 5000)
  }

  // All open alerts that the stream told of, shown or not; known once it has told of all.
  let open = new Map()
  let counted = false
  const hiddenOverdue = Number(desk.dataset.overdue) -
    waiting.flatMap(rowsIn).filter((row) => row.dataset.overdue && !row.dataset.drill).length

  const put = (name, number) => {
    document.querySelectorAll('[data-count=' + name + ']').forEach((shown) => { shown.textContent = number })
  }
  const countNow = () => {
    for (const name of lists) document.getElementById(name + '-empty').hidden = rowsIn(name).length > 0
    put('mine', rowsIn('mine').length)
    put('news', document.querySelectorAll('.desk-row[data-news]').length)
    put('overdue', Math.max(0, hiddenOverdue) +
      waiting.flatMap(rowsIn).filter((row) => row.dataset.overdue && !row.dataset.drill).length)
    if (!counted) return
    const real = [...open.values()].filter((alert) => !alert.drill)
    const urgent = real.filter((alert) => alert.level !== 'review').length
    put('urgent', urgent)
    put('review', real.length - urgent)
    const rest = document.title.replace(/^\(\d+\) /, '')
    document.title = (real.length ? '(' + real.length + ') ' : '') + rest
  }

  // Once for all that comes together: a stream opens with everything that is open.
  let toCount = null
  const count = () => {
    toCount ??= setTimeout(() => { toCount = null; countNow() }, 20)
  }

  const keysOf = (rows) => rows.flatMap((row) => (row.dataset.family ?? '').split(' ').filter(Boolean))

  // Takes the first pupil out, and whoever is linked to them, be it through somebody between.
  const takeFamily = (left) => {
    const family = [left.shift()]
    const keys = new Set(keysOf(family[0]))
    for (let at = 0; keys.size && at < left.length; at++) {
      const theirs = keysOf(left[at])
      if (!theirs.some((key) => keys.has(key))) continue
      family.push(...left.splice(at, 1))
      theirs.forEach((key) => keys.add(key))
      at = -1
    }
    return family
  }

  // The order of the server: overdue first, then the oldest; of those taken on the latest first;
  // alerts about the same pupil together, where the first of them would stand, and those about
  // pupils of one family after each other.
  const order = (name) => {
    const list = document.getElementById(name)
    const way = waiting.includes(name) ? 1 : -1
    const sorted = rowsIn(name).sort((one, two) =>
      (way === 1 && (two.dataset.overdue ? 1 : 0) - (one.dataset.overdue ? 1 : 0)) ||
      way * (one.dataset.at - two.dataset.at) || (one.id < two.id ? -1 : 1))
    const pupils = new Map()
    for (const row of sorted) pupils.set(row.dataset.group, [...(pupils.get(row.dataset.group) ?? []), row])
    const left = [...pupils.values()]
    const families = []
    while (left.length) families.push(takeFamily(left))
    const focused = document.activeElement
    for (const family of families) {
      for (const pupil of family) {
        for (const row of pupil) {
          row.classList.toggle('desk-row--joins', row !== family[0][0])
          const together = row.querySelector('.desk-row__together')
          together.hidden = pupil.length < 2
          together.querySelector('span').textContent = pupil.length
          row.querySelector('.desk-row__family').hidden = family.length < 2
        }
      }
    }
    ;families.flat(2).forEach((row, at) => {
      if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null)
    })
    if (focused !== document.activeElement) focused.focus({ preventScroll: true })
  }

  // What a row that comes into its list is announced as; null for one that only looks different.
  const whatIsNew = (before, row) => {
    const now = row.dataset.list
    if (before === now) return null
    if (now === 'mine' && row.querySelector('form')) return 'Handed to you:'
    if (!before && waiting.includes(now)) return now === 'urgent' ? 'New urgent alert' : 'New alert for today'
    if (waiting.includes(now)) return waiting.includes(before) ? 'Now urgent:' : 'Open again:'
    return waiting.includes(before) ? 'Acknowledged:' : null
  }

  const place = (row) => {
    const known = document.getElementById(row.id)
    const name = row.dataset.list
    const focused = known?.contains(document.activeElement) ? document.activeElement.tagName : null
    if (known) known.remove()
    document.getElementById(name).append(row)
    order(name)
    if (known && known.dataset.list !== name) order(known.dataset.list)
    if (focused) (row.querySelector(focused) ?? row.querySelector('a')).focus({ preventScroll: true })
    const news = whatIsNew(known?.dataset.list, row)
    if (news) {
      if (!known) row.classList.add('desk-row--new')
      say((row.dataset.drill ? 'DRILL: ' : '') + news + ' ' + row.dataset.reference)
      if (waiting.includes(name) || row.querySelector('form')) chime()
    }
    rowsIn('acknowledged').slice(TAKEN_SHOWN).forEach((old) => old.remove())
    count()
  }

  const gone = (id) => {
    const row = rowOf(id)
    open.delete(id)
    if (!row) return
    row.remove()
    order(row.dataset.list)
    count()
  }

  // The version of each alert that is on its way here, and the alerts whose row did not come yet.
  const wanted = new Map()
  const late = new Set()
  const queue = []
  let fetching = 0

  // Whether an alert that does not stand here should: what is open and was not left out, and mine.
  const isForHere = (alert, number) =>
    alert.state === 'open' ? isWhole || number > drawnUpTo : alert.holder === desk.dataset.me

  const changed = (alert, number) => {
    if (alert.state === 'open') open.set(alert.id, alert)
    else open.delete(alert.id)
    const known = rowOf(alert.id)
    const version = Math.max(Number(known?.dataset.version ?? 0), wanted.get(alert.id) ?? 0)
    if (alert.version <= version || (!known && !isForHere(alert, number))) return count()
    want(alert.id, alert.version)
    count()
  }

  const want = (id, version) => {
    wanted.set(id, version)
    queue.push({ id, version })
    bringNext()
  }

  // Fetches a few rows at a time, so that whoever comes back to many does not ask for all at once.
  const bringNext = () => {
    while (fetching < ROWS_AT_ONCE && queue.length) {
      fetching++
      bring(queue.shift()).finally(() => { fetching--; bringNext() })
    }
  }

  // What marking as seen would mark: all that stands here, and what this row has brought.
  const seen = (look) => {
    const field = document.getElementById('look')
    if (parseInt(look, 10) > parseInt(field.value, 10)) field.value = look
  }

  // Fetches the row of an alert until it is here, or until a later change of it is fetched instead.
  const bring = async ({ id, version }) => {
    const overtaken = () => wanted.get(id) !== version
    if (overtaken()) return
    try {
      const row = await fetchRow(id)
      if (overtaken()) return
      wanted.delete(id)
      late.delete(id)
      if (row) {
        place(row)
        if (!wanted.size) seen(row.dataset.look)
      } else gone(id)
    } catch {
      if (overtaken()) return
      late.add(id) // shown by the banner
      setTimeout(() => { if (!overtaken()) { queue.push({ id, version }); bringNext() } }, AGAIN_MS)
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

  // The stream has told of everything that is open: what stands here and was not told of is not.
  const whole = () => {
    counted = true
    for (const row of waiting.flatMap(rowsIn)) {
      if (!open.has(row.dataset.id) && !wanted.has(row.dataset.id)) want(row.dataset.id, Number(row.dataset.version))
    }
    count()
  }

  const event = (block) => {
    if (block === ': whole') return whole()
    let data = ''
    for (const line of block.split('\n')) {
      if (line.startsWith('data:')) data += line.slice(5)
      if (line.startsWith('id:')) lastId = line.slice(3).trim()
    }
    if (data) changed(JSON.parse(data), Number(lastId))
  }

  const follow = async () => {
    const stop = new AbortController()
    const watch = setInterval(() => { if (Date.now() - lastHeard > SILENT_MS) stop.abort() }, 1000)
    open = new Map()
    counted = false
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

  // A sound for those who want one. A browser plays nothing before somebody has touched the page.
  const SOUND = 'lantern-desk-sound'
  const sound = document.getElementById('sound')
  let audio = null
  const remembered = () => { try { return localStorage.getItem(SOUND) === 'on' } catch { return false } }
  const remember = () => { try { localStorage.setItem(SOUND, sound.checked ? 'on' : 'off') } catch { /* for this page alone */ } }
  const ready = () => {
    if (sound.checked) audio ??= new AudioContext()
    const waits = () => { document.getElementById('sound-waits').hidden = !sound.checked || audio.state === 'running' }
    if (!audio) return
    audio.resume().then(waits, waits)
    waits()
  }
  const chime = () => {
    if (!sound.checked || audio?.state !== 'running') return
    ;[660, 880].forEach((hertz, at) => {
      const start = audio.currentTime + at * 0.25
      const tone = audio.createOscillator()
      const loudness = audio.createGain()
      tone.frequency.value = hertz
      loudness.gain.setValueAtTime(0.3, start)
      loudness.gain.exponentialRampToValueAtTime(0.001, start + 0.4)
      tone.connect(loudness).connect(audio.destination)
      tone.start(start)
      tone.stop(start + 0.4)
    })
  }
  if (window.AudioContext) {
    document.getElementById('sound-choice').hidden = false
    sound.checked = remembered()
    sound.addEventListener('change', () => {
      remember()
      ready()
      if (audio) audio.resume().then(chime, () => {})
    })
    for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, ready)
    ready()
  }

  // Who has duty, and what is wrong: looked at again each minute, and said when something is new.
  const facts = document.getElementById('facts')
  const troubles = () => [...facts.querySelectorAll('.desk-trouble')].map((each) => each.textContent.trim())
  let factsText = null
  const lookAtFacts = async () => {
    try {
      const answer = await fetch(facts.dataset.facts,
        { headers: { Accept: 'text/html' }, cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(ROW_MS) })
      if (!answer.ok) return
      const text = await answer.text()
      if (text === factsText) return
      factsText = text
      const before = troubles()
      facts.innerHTML = text
      troubles().filter((each) => !before.includes(each)).forEach(say)
    } catch { /* the stream tells whether this desk is live */ }
  }
  setInterval(lookAtFacts, FACTS_MS)

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
