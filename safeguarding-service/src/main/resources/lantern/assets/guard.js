// Covers names at a key, and leaves the page for good at another. It is loaded in the middle of the
// page, before any name, so that what is covered stays so while a page opens.
(() => {
  const COVERED = 'lantern-covered'
  const LEAVE_MS = 2000
  const root = document.documentElement
  const kept = {
    // A browser may refuse to keep anything: then it holds for this page alone.
    get: () => { try { return sessionStorage.getItem(COVERED) === 'yes' } catch { return false } },
    set: (on) => { try { on ? sessionStorage.setItem(COVERED, 'yes') : sessionStorage.removeItem(COVERED) } catch { /* as above */ } }
  }
  const covered = () => root.classList.contains('guard-covers')
  const show = () => {
    document.getElementById('cover')?.setAttribute('aria-pressed', String(covered()))
    const words = document.getElementById('covered')
    if (words) words.textContent = covered() ? 'Names and details are covered. Press the button above, or F2, to show them again.' : ''
  }
  const toggle = () => {
    kept.set(root.classList.toggle('guard-covers'))
    show()
  }
  const leave = () => {
    root.classList.add('guard-left')
    document.title = 'Useful links'
    kept.set(true)
    setTimeout(() => location.replace('/away'), 1000)
    const form = document.getElementById('leave')
    if (!form) return
    fetch(form.action, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: 'manual'
    }).catch(() => {}).finally(() => location.replace('/away'))
  }

  root.classList.toggle('guard-covers', kept.get())
  addEventListener('pageshow', (event) => { if (event.persisted) location.reload() })
  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.guard__scripted').forEach((part) => { part.hidden = false })
    document.getElementById('cover').addEventListener('click', toggle)
    document.getElementById('leave').addEventListener('submit', (event) => {
      event.preventDefault()
      leave()
    })
    show()
  })
  let escapes = []
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return
    if (event.key === 'F2') {
      event.preventDefault()
      toggle()
    }
    if (event.key !== 'Escape') { escapes = []; return }
    const now = Date.now()
    escapes = [...escapes.filter((at) => now - at < LEAVE_MS), now]
    if (escapes.length === 3) leave()
  })
})()
