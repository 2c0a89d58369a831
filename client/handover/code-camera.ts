import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codesInView } from './read-codes.ts';

/** Pause between two looks in milliseconds: quick enough for a hand that holds a phone, slow enough for a battery. */
const BETWEEN_LOOKS = 200;

export type CameraState = 'off' | 'asking' | 'on' | 'refused' | 'missing';

/** The camera that looks for codes: on only when somebody asked for it, off as soon as the page is left or hidden. */
export class CodeCamera implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onCodes: (texts: readonly string[]) => void;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Each start has its own number: an answer that comes after a stop is for nobody. */
  #turn = 0;
  state: CameraState = 'off';
  /** Put this in the page where the view should be. */
  readonly video = Object.assign(document.createElement('video'), { muted: true, playsInline: true });

  constructor(host: ReactiveControllerHost, onCodes: (texts: readonly string[]) => void) {
    this.#host = host;
    this.#onCodes = onCodes;
    host.addController(this);
  }

  async start(): Promise<void> {
    const turn = ++this.#turn;
    if (!navigator.mediaDevices) {
      this.#set('missing');
      return;
    }
    this.#set('asking');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } });
      if (turn !== this.#turn) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      this.#stream = stream;
      this.video.srcObject = stream;
      await this.video.play();
      this.#set('on');
      this.#look(turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.stop();
      this.#set(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'missing');
    }
  }

  stop(): void {
    this.#turn++;
    clearTimeout(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
    this.video.srcObject = null;
    this.#set('off');
  }

  #set(state: CameraState): void {
    if (state === this.state) return;
    this.state = state;
    this.#host.requestUpdate();
  }

  #look(turn: number): void {
    this.#timer = setTimeout(async () => {
      const texts = await codesInView(this.video);
      if (turn !== this.#turn) return;
      if (texts.length > 0) this.#onCodes(texts);
      if (turn === this.#turn) this.#look(turn);
    }, BETWEEN_LOOKS);
  }

  readonly #onHidden = (): void => {
    if (document.visibilityState === 'hidden' && this.state === 'on') this.stop();
  };

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onHidden);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onHidden);
    this.stop();
  }
}
