/** What is said about calls to the outside: why one is not made, and that a line is needed for somebody else. */

export const routesPrompts: readonly {
  readonly id: string
  readonly en: string
  readonly fr: string
  readonly de: string
  readonly es: string
  readonly it: string
}[] = [
  {
    id: 'offhook/routes-refused-class',
    en: 'This telephone may not call that number.',
    fr: 'Ce téléphone ne peut pas appeler ce numéro.',
    de: 'Von diesem Telefon darf diese Nummer nicht angerufen werden.',
    es: 'Este teléfono no puede llamar a ese número.',
    it: 'Questo telefono non può chiamare quel numero.',
  },
  {
    id: 'offhook/routes-refused-transfer',
    en: 'You may not connect two outside calls.',
    fr: 'Vous ne pouvez pas relier deux appels extérieurs.',
    de: 'Sie dürfen zwei externe Gespräche nicht verbinden.',
    es: 'No puede conectar dos llamadas externas.',
    it: 'Non può collegare due chiamate esterne.',
  },
  {
    id: 'offhook/routes-refused-route',
    en: 'There is no line for that number now.',
    fr: 'Il n’y a pas de ligne pour ce numéro en ce moment.',
    de: 'Für diese Nummer gibt es jetzt keine Leitung.',
    es: 'No hay línea para ese número en este momento.',
    it: 'Non c’è una linea per quel numero in questo momento.',
  },
  {
    id: 'offhook/routes-refused-pin',
    en: 'The code was wrong. The call is not made.',
    fr: 'Le code était faux. L’appel n’est pas établi.',
    de: 'Der Code war falsch. Der Anruf wird nicht ausgeführt.',
    es: 'El código no era correcto. La llamada no se realiza.',
    it: 'Il codice era sbagliato. La chiamata non viene effettuata.',
  },
  {
    id: 'offhook/routes-refused-budget',
    en: 'The budget of this telephone is used up. The call is not made.',
    fr: 'Le budget de ce téléphone est épuisé. L’appel n’est pas établi.',
    de: 'Das Budget dieses Telefons ist aufgebraucht. Der Anruf wird nicht ausgeführt.',
    es: 'El presupuesto de este teléfono está agotado. La llamada no se realiza.',
    it: 'Il budget di questo telefono è esaurito. La chiamata non viene effettuata.',
  },
  {
    id: 'offhook/routes-budget-low',
    en: 'The budget of this telephone is nearly used up.',
    fr: 'Le budget de ce téléphone est bientôt épuisé.',
    de: 'Das Budget dieses Telefons ist bald aufgebraucht.',
    es: 'El presupuesto de este teléfono está a punto de agotarse.',
    it: 'Il budget di questo telefono è quasi esaurito.',
  },
  {
    id: 'offhook/routes-line-needed',
    en: 'Your call is ended now, because the line is needed for an emergency call.',
    fr: 'Votre appel va être coupé, car la ligne est nécessaire pour un appel d’urgence.',
    de: 'Ihr Gespräch wird jetzt beendet, weil die Leitung für einen Notruf gebraucht wird.',
    es: 'Su llamada va a terminar porque la línea se necesita para una llamada de emergencia.',
    it: 'La sua chiamata sta per essere interrotta perché la linea serve per una chiamata di emergenza.',
  },
  {
    id: 'offhook/routes-emergency-from',
    en: 'Emergency call from extension',
    fr: 'Appel d’urgence du poste',
    de: 'Notruf von Nebenstelle',
    es: 'Llamada de emergencia de la extensión',
    it: 'Chiamata di emergenza dall’interno',
  },
  {
    id: 'offhook/routes-emergency-called',
    en: 'The number called is',
    fr: 'Le numéro appelé est le',
    de: 'Die gewählte Nummer ist',
    es: 'El número llamado es',
    it: 'Il numero chiamato è',
  },
]
