/** Passwords: Argon2id, with the parameters OWASP names as the minimum (19 MiB, 2 passes). */
import { hash, verify } from '@node-rs/argon2'

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters)
}

export function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password)
}

/** What is wrong with a new password, in Chinese; undefined when it will do. */
export function weaknessOf(password: string, username: string): string | undefined {
  if (password.length < 10) return '密码至少 10 个字符。'
  if (password.length > 128) return '密码最多 128 个字符。'
  if (password.toLowerCase().includes(username.toLowerCase())) return '密码不得包含用户名。'
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length
  return kinds < 2 ? '密码须含字母、数字、符号中的至少两类。' : undefined
}
