/** The description of the API for people: what can be asked for, by place; one operation; one schema. */

import type { Speech } from '../i18n/translate.ts'
import type { DescribedOperation, Description, JsonSchema } from './describe.ts'
import { refOf, rowsOf } from './rows.ts'

interface Found {
  readonly method: string
  readonly path: string
  readonly operation: DescribedOperation
}

export const everyOperation = ({ paths }: Description): readonly Found[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )

export const DocsPage = ({ speech, described }: { speech: Speech; described: Description }) => {
  const { t } = speech
  const tags = Map.groupBy(everyOperation(described), ({ operation }) => operation.tags[0] ?? '')
  return (
    <>
      <div class="heading">
        <h1>{t('api.title')}</h1>
        <div class="buttons">
          <a class="button quiet" href="/api/openapi.json" download="openapi.json">
            {t('api.download')}
          </a>
        </div>
      </div>
      <p class="lead">{t('api.lead')}</p>
      <section class="sheet">
        <h2>{t('api.how')}</h2>
        <pre>{`curl -H "Authorization: Bearer $TOKEN" http://…/api/live`}</pre>
        <p>{t('api.how-tokens')}</p>
        <p>{t('api.how-changes')}</p>
        <p>{t('api.how-problems')}</p>
      </section>
      {[...tags].map(([tag, operations]) => (
        <section class="api-tag">
          <h2>{tag}</h2>
          <ul class="plain-list api-operations">
            {operations.map(({ method, path, operation }) => (
              <li>
                <code class="api-method">{method.toUpperCase()}</code>
                <a href={`/api/docs/${operation.operationId}`}>
                  <code>{path}</code>
                </a>
                <span>{operation.summary}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

export const OperationPage = ({ speech, found }: { speech: Speech; found: Found }) => {
  const { t } = speech
  const { method, path, operation } = found
  const parameters = operation.parameters ?? []
  return (
    <>
      <Back speech={speech} />
      <div class="heading">
        <h1>
          {method.toUpperCase()} <code>{path}</code>
        </h1>
      </div>
      <p class="lead">{operation.summary}</p>
      <p>{operation.description}</p>
      {parameters.length === 0 ? null : (
        <section class="api-part">
          <h2>{t('api.parameters')}</h2>
          <div class="scroll">
            <table class="plain api-fields">
              <tbody>
                {parameters.map(one => (
                  <tr>
                    <th scope="row">
                      <code>{String(one.name)}</code>
                    </th>
                    <td>
                      {t(`api.in.${one.in === 'header' ? 'header' : one.in === 'path' ? 'path' : 'query'}`)}
                    </td>
                    <td>{rowsOf(one.schema as JsonSchema)[0]?.type}</td>
                    <td>{one.required === true ? t('api.required') : ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {operation.requestBody === undefined ? null : (
        <section class="api-part">
          <h2>{t('api.body')}</h2>
          <Content speech={speech} of={operation.requestBody} />
        </section>
      )}
      {Object.entries(operation.responses).map(([status, response]) => (
        <section class="api-part">
          <h2>
            {status === 'default' ? t('api.otherwise') : status} – {String(response.description)}
          </h2>
          <Content speech={speech} of={response} />
        </section>
      ))}
    </>
  )
}

export const SchemaPage = ({
  speech,
  name,
  schema,
}: {
  speech: Speech
  name: string
  schema: JsonSchema
}) => (
  <>
    <Back speech={speech} />
    <div class="heading">
      <h1>{name}</h1>
    </div>
    <Fields speech={speech} schema={schema} />
  </>
)

const Back = ({ speech }: { speech: Speech }) => (
  <p>
    <a href="/api/docs">{speech.t('api.title')}</a>
  </p>
)

const Content = ({ speech, of }: { speech: Speech; of: JsonSchema }) => (
  <>
    {Object.entries((of.content ?? {}) as Record<string, JsonSchema>).map(([type, { schema }]) => (
      <>
        <p>
          <code>{type}</code>
        </p>
        {schema === undefined ? null : <Fields speech={speech} schema={schema as JsonSchema} />}
      </>
    ))}
  </>
)

const Fields = ({ speech, schema }: { speech: Speech; schema: JsonSchema }) => {
  const { t } = speech
  const ref = refOf(schema)
  if (ref !== null) return <Ref name={ref} />
  return (
    <div class="scroll">
      <table class="plain api-fields">
        <thead>
          <tr>
            <th scope="col">{t('api.field')}</th>
            <th scope="col">{t('api.type')}</th>
            <th scope="col">{t('api.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(schema).map(row => (
            <tr>
              <th scope="row">
                <code>{row.field}</code>
              </th>
              <td>{row.ref === null ? <code>{row.type}</code> : <Ref name={row.ref} />}</td>
              <td>
                {[row.isRequired ? t('api.required') : '', row.isWriteOnly ? t('api.write-only') : '']
                  .filter(word => word !== '')
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Ref = ({ name }: { name: string }) => (
  <a href={`/api/schemas/${name}`}>
    <code>{name}</code>
  </a>
)
