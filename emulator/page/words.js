// The page's own words, in French and English.

const WORDS = {
  fr: {
    title: "Répétition",
    subtitle: "Les téléphones des personnes, imités ici.",
    clock: "Horloge",
    morning: "Prochain matin",
    next: "Prochain événement",
    hour: "+1 h",
    day: "+1 jour",
    walking: "L’horloge avance…",
    came: "Du nouveau chez : {names}.",
    cameNothing: "Aucun message n’est parti à ce moment-là.",
    noon: "midi",
    midnight: "minuit",
    people: "Personnes",
    nobody: "Personne pour l’instant. Ajoutez quelqu’un pour commencer.",
    add: "Ajouter une personne",
    firstName: "Prénom",
    lastName: "Nom",
    spoken: "Langue du téléphone",
    note: "Note pour vous",
    create: "Ajouter",
    choose: "Choisissez une personne pour ouvrir son téléphone.",
    back: "Retour à la liste",
    more: "Autres actions",
    conversation: "Conversation",
    phoneOf: "Le téléphone : {name}",
    blockBot: "Bloquer ce robot",
    unblock: "Débloquer",
    gone: "Supprimer ce compte",
    goneConfirm: "Supprimer le compte de {name} ? Le robot ne pourra plus lui écrire.",
    deleted: "Ce compte est supprimé.",
    letter: "Courrier :",
    open: "ouvrir la lettre",
    read: "lire la lettre",
    code: "code {code}",
    otherLetter: "Ouvrir ici la lettre de quelqu’un d’autre",
    otherLetterHint: "Comme quand on se prête un téléphone. De qui est la lettre ?",
    menu: "Menu",
    attach: "Joindre un fichier",
    write: "Message",
    send: "Envoyer",
    keys: "Afficher ou masquer le clavier de réponses",
    start: "DÉMARRER",
    ok: "D’accord",
    cancel: "Annuler",
    who: "Qui ouvre ce lien ?",
    whoHint: "Le lien mène à une conversation. Choisissez le téléphone qui l’ouvre.",
    someoneElse: "Quelqu’un d’autre : prénom",
    edited: "modifié",
    typing: "écrit…",
    download: "Télécharger {name}",
    cancelled: "annulé",
    version: "mise à jour n° {n}",
    contact: "Contact",
    location: "Position",
    reacted: "Réaction : {emoji}",
    unread: "{n} non lus",
    today: "Aujourd’hui",
    intro: "Que fait ce robot ?",
    topic: "Nouveau sujet : {name}",
    pinned: "épinglé",
    copied: "Copié : {text}",
    lost: "La répétition ne répond plus. Elle est peut-être arrêtée, ou ouverte dans trop d’onglets : fermez-en. Nouvel essai…",
    error_nothing_due: "Plus rien n’est prévu : l’horloge n’a pas bougé.",
    error_clock_stopped: "L’horloge s’est arrêtée : le robot n’a pas fini à temps.",
    error_blocked: "Le robot est bloqué. Débloquez-le d’abord.",
    error_no_button: "Ce bouton n’est plus à l’écran.",
    noBot: "Aucun robot ne s’est encore connecté.",
  },
  en: {
    title: "Rehearsal",
    subtitle: "People’s telephones, imitated here.",
    clock: "Clock",
    morning: "Next morning",
    next: "Next event",
    hour: "+1 h",
    day: "+1 day",
    walking: "The clock is moving…",
    came: "Something new for: {names}.",
    cameNothing: "No message was due to leave at that moment.",
    noon: "noon",
    midnight: "midnight",
    people: "People",
    nobody: "Nobody yet. Add someone to begin.",
    add: "Add a person",
    firstName: "First name",
    lastName: "Last name",
    spoken: "Language of the phone",
    note: "Note for yourself",
    create: "Add",
    choose: "Choose a person to open their telephone.",
    back: "Back to the list",
    more: "More actions",
    conversation: "Conversation",
    phoneOf: "{name}’s telephone",
    blockBot: "Block this bot",
    unblock: "Unblock",
    gone: "Delete this account",
    goneConfirm: "Delete {name}’s account? The bot can no longer write to them.",
    deleted: "This account is deleted.",
    letter: "By post:",
    open: "open the letter",
    read: "read the letter",
    code: "code {code}",
    otherLetter: "Open somebody else’s letter here",
    otherLetterHint: "As when people lend each other a telephone. Whose letter is it?",
    menu: "Menu",
    attach: "Attach a file",
    write: "Message",
    send: "Send",
    keys: "Show or hide the reply keyboard",
    start: "START",
    ok: "OK",
    cancel: "Cancel",
    who: "Who opens this link?",
    whoHint: "The link leads to a conversation. Choose the telephone that opens it.",
    someoneElse: "Someone else: first name",
    edited: "edited",
    typing: "is typing…",
    download: "Download {name}",
    cancelled: "cancelled",
    version: "update no. {n}",
    contact: "Contact",
    location: "Location",
    reacted: "Reaction: {emoji}",
    unread: "{n} unread",
    today: "Today",
    intro: "What can this bot do?",
    topic: "New topic: {name}",
    pinned: "pinned",
    copied: "Copied: {text}",
    lost: "The rehearsal does not answer. It may have stopped, or be open in too many tabs: close some. Trying again…",
    error_nothing_due: "Nothing more is planned: the clock has not moved.",
    error_clock_stopped: "The clock stopped: the bot did not finish in time.",
    error_blocked: "The bot is blocked. Unblock it first.",
    error_no_button: "This button is no longer on the screen.",
    noBot: "No bot has connected yet.",
  },
};

const stored = localStorage.getItem("language");
const preferred = navigator.language.startsWith("fr") ? "fr" : "en";
export let language = stored in WORDS ? stored : preferred;

export function say(key, facts = {}) {
  return WORDS[language][key].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
}

export const says = (key) => key in WORDS[language];

export function toggleLanguage() {
  language = language === "fr" ? "en" : "fr";
  localStorage.setItem("language", language);
}

export function applyWords() {
  document.documentElement.lang = language;
  document.title = say("title");
  for (const node of document.querySelectorAll("[data-text]")) {
    node.textContent = say(node.dataset.text);
  }
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", say(node.dataset.label));
    if (node.tagName === "BUTTON") node.title = say(node.dataset.label);
  }
  for (const node of document.querySelectorAll("[data-placeholder]")) {
    node.placeholder = say(node.dataset.placeholder);
  }
  const other = language === "fr" ? "en" : "fr";
  const toggle = document.getElementById("language");
  toggle.textContent = other.toUpperCase();
  toggle.lang = other;
  toggle.setAttribute("aria-label", other === "fr" ? "FR – Passer en français" : "EN – Switch to English");
}
