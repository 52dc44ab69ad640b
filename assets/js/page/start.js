() => {
  // Run once by Gradio when the page starts: the page is always dark, and the browser gives its visitor a
  // name.
  document.documentElement.lang = "en";
  document.body.classList.add("dark");
  if (!document.cookie.includes("studio-owner=")) {
    const name = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
    document.cookie = `studio-owner=${name}; path=/; max-age=31536000; samesite=lax`;
  }
};
