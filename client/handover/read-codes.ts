/** Reads QR codes with what the browser has, and with our own decoder where it has nothing or finds nothing. */

interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** Longest side at which a picture is looked at, in pixels: quick first, then with every dot that helps. */
const SIDES = [1400, 3200] as const;
/** The picture of a camera comes again in a moment: it is looked at once, small. */
const CAMERA_SIDES = [1000] as const;
/** Milliseconds that the decoder may spend on a photo; of a camera, a tenth. */
const PHOTO_TIME = 1500;
const CAMERA_TIME = 120;

let detector: Promise<Detector | undefined> | undefined;

async function findDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector?: DetectorClass };
  try {
    if (!BarcodeDetector || !(await BarcodeDetector.getSupportedFormats()).includes('qr_code')) return undefined;
    return new BarcodeDetector({ formats: ['qr_code'] });
  } catch {
    // Some phones name the class and miss the service behind it
    return undefined;
  }
}

async function detected(image: ImageBitmapSource): Promise<string[]> {
  detector ??= findDetector();
  try {
    return ((await (await detector)?.detect(image)) ?? []).map(({ rawValue }) => rawValue);
  } catch {
    return [];
  }
}

function pixels(image: CanvasImageSource, width: number, height: number, side: number): ImageData | undefined {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  // A picture with see-through parts lies on white, as on screen
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function decoded(image: CanvasImageSource, width: number, height: number, sides: readonly number[], timeLimit: number): Promise<string[]> {
  const { decodeQRBatch } = await import('qr/decode.js');
  for (const side of sides) {
    const seen = pixels(image, width, height, side);
    const [results = []] = seen ? await decodeQRBatch([seen], { timeLimit }) : [];
    const texts = results.filter((result): result is string => typeof result === 'string');
    if (texts.length > 0 || side >= Math.max(width, height)) return texts;
  }
  return [];
}

/** The texts of all codes on a photo; undefined when the file is no picture that this browser can open. */
export async function codesInPhoto(file: Blob): Promise<readonly string[] | undefined> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file);
  } catch {
    return undefined;
  }
  try {
    const found = await detected(image);
    return found.length > 0 ? found : await decoded(image, image.width, image.height, SIDES, PHOTO_TIME);
  } finally {
    image.close();
  }
}

/** The texts of all codes that the camera sees now. */
export async function codesInView(video: HTMLVideoElement): Promise<readonly string[]> {
  if (video.readyState < video.HAVE_CURRENT_DATA || video.videoWidth === 0) return [];
  const found = await detected(video);
  return found.length > 0 ? found : decoded(video, video.videoWidth, video.videoHeight, CAMERA_SIDES, CAMERA_TIME);
}
