type Some<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Leaves out missing values: an optional key of a plan is never `undefined`. */
export function some<Fields extends object>(fields: Fields): Some<Fields> {
  const kept: Some<Fields> = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) kept[name] = value as Exclude<Fields[typeof name], undefined>;
  }
  return kept;
}
