// The button is shown only where it does something.
const button = document.getElementById("print");
button.hidden = false;
button.addEventListener("click", () => print());
