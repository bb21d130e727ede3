const SCALE = 2;
const VARIABLE = /var\((--[\w-]+)\)/g;

/** A diagram's picture with the colours of the light theme written out, for it leaves our style sheets behind. */
export function standalone(svg: string): string {
  const light = document.createElement('div');
  light.className = 'cds--white';
  light.hidden = true;
  document.body.append(light);
  const style = getComputedStyle(light);
  const written = svg.replaceAll(
    VARIABLE,
    (whole, name: string) => style.getPropertyValue(name).trim() || whole,
  );
  light.remove();
  return written;
}

/** The picture on white ground, two of its points for each of the diagram's. */
export async function png(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SCALE * image.width;
  canvas.height = SCALE * image.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
