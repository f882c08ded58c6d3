type Props = {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'email' | 'textarea'
  autoComplete?: string
  value?: string
  error?: string
  isOptional?: boolean
  rows?: number
}

/** One input with its label, hint and error, tied together for those who do not see them. */
export function Field({ name, label, hint, type = 'text', value, error, isOptional, rows = 8, ...input }: Props) {
  const id = `feld-${name}`
  const described = [hint && `${id}-hilfe`, error && `${id}-fehler`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    name,
    defaultValue: value,
    required: !isOptional,
    'aria-describedby': described,
    'aria-invalid': error ? true : undefined,
    className: 'input',
    ...input,
  }
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="font-normal"> (freiwillig)</span>}
      </label>
      {hint && (
        <p id={`${id}-hilfe`} className="text-small">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-fehler`} className="field-error">
          {error}
        </p>
      )}
      {type === 'textarea' ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} />}
    </div>
  )
}
