import * as z from 'zod/mini';

interface Shape {
  type?: string;
  properties?: Record<string, Shape>;
  items?: Shape;
}

const drawn = ({ type, properties, items }: Shape): string => {
  if (properties !== undefined)
    return `{${Object.entries(properties)
      .map(([key, inner]) => `"${key}":${drawn(inner)}`)
      .join(',')}}`;
  return items === undefined ? (type ?? 'string') : `[${drawn(items)}]`;
};

/** A shape in one line, for models that are asked in words alone: {"voice":string,"years":number}. */
export const sketch = (shape: z.ZodMiniType): string => drawn(z.toJSONSchema(shape) as Shape);
