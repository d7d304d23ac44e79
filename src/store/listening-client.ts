/** Settings of postgres.js for a client of one connection, which holds locks and listens for notifications. */
export function listeningClient(
  applicationName: string,
  onnotify: (channel: string, payload: string) => void,
) {
  return {
    max: 1,
    keep_alive: 15,
    connection: { application_name: applicationName },
    // The library's types leave it out.
    onnotify,
  };
}
