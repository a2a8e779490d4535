import type { KafkaListenerAuthentication } from '../../imports/kafka';

/** The ways a client can prove to a listener who it is. */
export type ListenerAuthenticationType = KafkaListenerAuthentication['type'];

/** What a custom authentication is made of. */
export interface CustomListenerAuthenticationProps {
  /** True when the listener speaks SASL, as OAuth does; false for TLS client certificates with rules of your own. */
  readonly sasl: boolean;

  /**
   * Settings of the listener by Kafka's names, without the prefix `listener.name.<listener>.`; keys that begin with
   * `ssl.keystore.` are dropped by the operator.
   *
   * @default - none
   */
  readonly listenerConfig?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * How clients of a listener prove who they are. Without it every client is `User:ANONYMOUS`.
 *
 * Source: Strimzi documentation, "Configuring listeners to connect to Kafka".
 */
export class ListenerAuthentication<Type extends ListenerAuthenticationType = ListenerAuthenticationType> {
  /** By certificate of the clients CA; only on an encrypted listener. */
  static tls(): ListenerAuthentication<'tls'> {
    return new ListenerAuthentication('tls', {});
  }

  /** By name and password that never cross the wire (KIP-84). */
  static scramSha512(): ListenerAuthentication<'scram-sha-512'> {
    return new ListenerAuthentication('scram-sha-512', {});
  }

  /** By settings of your own, such as OAuth. */
  static custom(props: CustomListenerAuthenticationProps): ListenerAuthentication<'custom'> {
    return new ListenerAuthentication('custom', props);
  }

  /** The way itself, as the custom resource names it. */
  readonly type: Type;
  readonly #settings: Omit<KafkaListenerAuthentication, 'type'>;

  private constructor(type: Type, settings: Omit<KafkaListenerAuthentication, 'type'>) {
    this.type = type;
    this.#settings = settings;
  }

  /** As the custom resource has it. */
  toSpec(): KafkaListenerAuthentication {
    return { type: this.type, ...this.#settings };
  }
}
