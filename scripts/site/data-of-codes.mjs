import { Converter, ReflectionKind } from 'typedoc';

/**
 * TypeDoc asks for a comment on everything that is exported. In an interface of data by code, such as `FindingData`, the
 * comment of each code says what the few fields of its data are for, so that the fields need none of their own.
 */
export function load(app) {
  app.converter.on(Converter.EVENT_END, ({ project }) => {
    const properties = project.getReflectionsByKind(ReflectionKind.Property);
    const names = properties
      .filter((one) => !one.hasComment() && isFieldOfCode(one))
      .map((one) => one.getFriendlyFullName());
    app.options.setValue('intentionallyNotDocumented', [...new Set(names)]);
  });
}

function isFieldOfCode(field) {
  for (let one = field.parent; one?.parent !== undefined; one = one.parent) {
    if (one.kind === ReflectionKind.Property && /Data$/u.test(one.parent.name)) return one.hasComment();
  }
  return false;
}
