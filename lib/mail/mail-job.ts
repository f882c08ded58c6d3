/**
 * A mail that is to be written: what kind it is and which record it is about. Addresses and texts are read from the
 * record when it is sent, so that the queue holds nothing of a person and nothing goes to who has left meanwhile.
 */
export type MailJob =
  | { kind: 'confirm' | 'already' | 'settings'; subscriber: number }
  | { kind: 'contact'; message: number }
  | { kind: 'barrier' | 'barrierReceipt'; report: number }
  | { kind: 'reminder'; report: number; days: number }
  | { kind: 'issueTest'; newsletter: number; user: number }
  | { kind: 'password'; user: number }
  | { kind: 'address'; user: number }
