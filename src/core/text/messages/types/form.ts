/** Heading and text of a notice that takes the candidate's attention. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** What `<apply-form>` says until an application is accepted; what it says otherwise is in `OutcomeMessages`. */
export interface FormMessages {
  /** Names the form to people who cannot see what surrounds it. */
  readonly formLabel: (title: string | undefined) => string;
  /** Stands before the first field: `* Required`. */
  readonly requiredNote: string;
  /** Said of a group of boxes, of which one must be ticked, to people who do not see its star. */
  readonly required: string;
  readonly voluntaryNote: string;
  /** Labels of the fields that a posting without a form of its own gets. */
  readonly fields: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
    readonly phone: string;
    readonly resume: string;
    readonly coverLetter: string;
  };
  /** The first, empty entry of a select. */
  readonly choose: string;
  /** Asks for the text that belongs to an option such as "Other". */
  readonly pleaseSpecify: (option: string) => string;
  /** Offers a text area in place of a file. */
  readonly pasteAsText: string;
  readonly submit: string;
  readonly cancel: string;
  readonly tryAgain: string;
  readonly errorPrefix: string;
  readonly summaryTitle: string;
  /** Of an answer that cannot be sent, as long as there are no other words for it yet. */
  readonly checkAnswer: (label: string) => string;
  readonly filesStillChecked: string;
  /** A file vanished or was edited after it was chosen. */
  readonly fileChanged: (label: string) => string;
  readonly honeypot: string;

  readonly sending: string;
  /** `loaded` and `total` are sizes for people, such as "1.2 MB". */
  readonly sent: (loaded: string, total: string) => string;

  readonly accepted: Notice;
  readonly applicationId: (id: string) => string;
  /** Of what may be sent again, and of whatever there are no other words for yet. */
  readonly failed: Notice;
  readonly offline: Notice;
}
