'use client'
import { FieldDescription, PasswordField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** Asks for the password of the person who is signed in; the server says what is wrong with it. */
export const CurrentPassword: TextFieldClientComponent = ({ field: { name, label, admin }, path }) => (
  <div className="field-type">
    <PasswordField
      autoComplete="current-password"
      field={{ name, label, required: false }}
      path={path}
      validate={() => true}
    />
    <FieldDescription description={admin?.description} path={path} />
  </div>
)
