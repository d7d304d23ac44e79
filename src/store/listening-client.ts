/** Settings of postgres.js for a client of one connection, which holds locks and listens for notifications. */
export function listeningClient(
  applicationName: string,
  onnotify: (channel: string, payload: string) => void,
) {
  return {
    max: 1,
    keep_alive: 15,
    connection: {
      application_name: applicationName,
      // The server finds out in 20 s that the machine of a connection is gone, and frees its locks: by
      // default it would keep them for two hours. A Unix socket has no such settings.
      tcp_keepalives_idle: 10,
      tcp_keepalives_interval: 5,
      tcp_keepalives_count: 2,
    },
    // The library's types leave it out.
    onnotify,
  };
}
