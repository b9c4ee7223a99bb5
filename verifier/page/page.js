/** The page: takes a bundle, shows how far the checks are, and says what they found. Nothing leaves this computer. */
import { parsePolicy } from './log.js'
import { showResult, showUnreadable } from './result.js'
import { verifyBundle } from './verify.js'

const form = document.getElementById('form')
const drop = document.getElementById('drop')
const bundle = document.getElementById('bundle')
const policy = document.getElementById('policy')
const repacked = document.getElementById('repacked')
const button = form.querySelector('button')
const working = document.getElementById('working')
const step = document.getElementById('step')
const bar = document.getElementById('progress')
const result = document.getElementById('result')

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void check()
})
for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'])
  document.addEventListener(name, (event) => {
    event.preventDefault()
    drop.classList.toggle('over', name === 'dragenter' || name === 'dragover')
  })
document.addEventListener('drop', (event) => {
  if (event.dataTransfer.files.length !== 1) return
  bundle.files = event.dataTransfer.files
  void check()
})

async function check() {
  const [file] = bundle.files
  if (!file) {
    bundle.focus()
    showUnreadable(result, '还没有选择案卷包。')
    return
  }
  button.disabled = true
  working.hidden = false
  result.hidden = true
  try {
    const options = { allowRepacked: repacked.checked, policy: await chosenPolicy(), onProgress: show }
    showResult(result, file, await verifyBundle(file, options))
  } catch (fault) {
    showUnreadable(result, fault.message)
  }
  button.disabled = false
  working.hidden = true
  result.focus()
}

async function chosenPolicy() {
  const [file] = policy.files
  if (!file) return undefined
  try {
    return parsePolicy(await file.text())
  } catch (fault) {
    throw new Error(`公钥文件 ${file.name} 不能用（${fault.message}）`)
  }
}

/** The browser draws between two slices of the file; within one there is nothing to see. */
function show(name, share) {
  step.textContent = `正在核验：${name}${share > 0 ? `　${Math.floor(share * 100)}%` : ''}`
  bar.value = share
}
