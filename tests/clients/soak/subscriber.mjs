// A client that only listens: one websocket, one subscription.

import WebSocket from "ws";

export class Subscriber {
  /** The newest version of the data that it was told. */
  version;
  /** Why it listens no more. */
  problem;
  #socket;

  /** Ready when it was told the current version. */
  static async open(url) {
    const subscriber = new Subscriber();
    await subscriber.#listen(url);
    return subscriber;
  }

  #listen(url) {
    this.#socket = new WebSocket(url, "graphql-transport-ws");
    const send = (message) => this.#socket.send(JSON.stringify(message));
    return new Promise((done, fail) => {
      this.#socket.on("open", () => send({ type: "connection_init" }));
      this.#socket.on("message", (data) => {
        const message = JSON.parse(data);
        if (message.type === "connection_ack") {
          send({ id: "1", type: "subscribe", payload: { query: "subscription { dataChanged { dataVersion } }" } });
        } else if (message.type === "ping") {
          send({ type: "pong" });
        } else if (message.type === "next") {
          this.version = message.payload.data.dataChanged.dataVersion;
          done();
        } else {
          this.problem = data.toString();
          fail(new Error(this.problem));
        }
      });
      this.#socket.on("error", fail);
      this.#socket.on("close", (code) => (this.problem ??= `closed with ${code}`));
    });
  }

  close() {
    this.#socket.close();
  }
}
