import type { printingWordings as en } from '../en/printing-problems.ts';
import type { Wording } from '../wording.ts';

export const printingWordings: Record<keyof typeof en, Wording> = {
  printer_offline: {
    title: 'De printer is niet bereikbaar',
    advice: 'Het scannen gaat door, afdrukken wachten. Controleer of hij aanstaat en of de kabel erin zit.',
  },
  printer_refused: {
    title: 'De printer kan niet worden geopend',
    advice:
      'Het scannen gaat door, afdrukken wachten. Sluit andere programma’s die hem gebruiken; op Linux moet uw account in de groep lp of dialout zitten.',
  },
  printer_silent: {
    title: 'De printer antwoordt niet',
    advice:
      'Het scannen gaat door, afdrukken wachten. Kijk bij de printer: papier, klep, lampjes. Zet hem uit en weer aan.',
  },
  printer_mute: {
    title: 'Deze printer kan niet zeggen hoe het met hem gaat',
    advice: 'Hij krijgt de afdrukken toch. Houd hem in de gaten: papier en klep ziet u alleen daar.',
  },
  paper_out: {
    title: 'Het papier is op',
    advice: 'Het scannen gaat door. Plaats een nieuwe rol en sluit de klep: de wachtende afdrukken komen er dan uit.',
  },
  paper_low: { title: 'Het papier is bijna op', advice: 'Hij print nog. Leg een nieuwe rol klaar.' },
  cover_open: {
    title: 'De klep van de printer is open',
    advice: 'Het scannen gaat door. Sluit de klep: de wachtende afdrukken komen er dan uit.',
  },
  head_open: {
    title: 'De printkop is open',
    advice: 'Het scannen gaat door. Sluit hem tot hij klikt: de wachtende afdrukken komen er dan uit.',
  },
  ribbon_out: {
    title: 'Het lint is op',
    advice:
      'Het scannen gaat door. Plaats een nieuw lint, of zet de printer op direct thermisch als hij er geen nodig heeft.',
  },
  printer_paused: {
    title: 'De printer staat op pauze',
    advice:
      'Het scannen gaat door. Druk op zijn pauze- of doorvoerknop, of hervat zijn wachtrij: de wachtende afdrukken komen er dan uit.',
  },
  printer_error: {
    title: 'De printer heeft een storing',
    advice: 'Het scannen gaat door, afdrukken wachten. Kijk of er papier vastzit en zet hem dan uit en weer aan.',
  },
  printer_removed: {
    title: 'De printer is uit de instellingen verwijderd',
    advice: 'Er kwam niets uit. Kies een printer en print dan opnieuw vanuit de lijst.',
  },
  print_interrupted: {
    title: 'Het station stopte terwijl dit werd geprint',
    advice: 'Misschien is het eruit gekomen. Kijk bij de printer voordat u het opnieuw print.',
  },
  print_cut_off: {
    title: 'De verbinding met de printer viel halverwege weg',
    advice: 'Misschien is het eruit gekomen, of de helft. Kijk bij de printer voordat u het opnieuw print.',
  },
  print_unconfirmed: {
    title: 'De printer nam het aan en meldde nooit dat het eruit kwam',
    advice: 'Kijk bij de printer voordat u het opnieuw print.',
  },
  print_too_late: {
    title: 'Het heeft te lang op de printer gewacht',
    advice: 'Er kwam niets uit, zodat het nu niemand verrast. Print het opnieuw als de gast er is.',
  },
  print_failed: {
    title: 'Het kon niet worden geprint',
    advice:
      'Er kwam niets uit. Probeer een testafdruk; lukt die ook niet, kies dan een ander sjabloon of een andere printer.',
  },
  print_undone: { title: 'De scan is teruggedraaid', advice: 'Er kwam niets uit, en u hoeft niets te doen.' },
  print_again: { title: 'Het is opnieuw geprint', advice: 'U hoeft niets te doen: kijk naar de nieuwere afdruk.' },
  print_unwanted: {
    title: 'Iemand heeft het geannuleerd',
    advice: 'Er kwam niets uit. Het kan opnieuw worden geprint.',
  },
  template_missing: {
    title: 'Er is geen sjabloon met deze naam',
    advice: 'Tot het er is, wordt er niets mee geprint. Kies een ander sjabloon, of zet het bestand terug in de map.',
  },
  template_invalid: {
    title: 'Er zit een fout in het bestand van het sjabloon',
    advice:
      'Tot die is verbeterd, wordt er niets mee geprint. Verbeter wat hierboven staat, of wis het bestand: dan geldt het sjabloon dat bij het station hoort.',
  },
  template_unfit: {
    title: 'Het sjabloon is voor een ander soort printer',
    advice:
      'Daar wordt er niets mee geprint. Bonnen gaan naar ESC/POS- en Star-printers, polsbandjes naar ZPL-printers.',
  },
  template_copy_failed: {
    title: 'Het sjabloon kon niet worden gekopieerd',
    advice: 'Er is niets veranderd. Maak ruimte op de schijf, of controleer wie in de map hierboven mag schrijven.',
  },
  queue_unknown: {
    title: 'Het printsysteem kent deze wachtrij niet',
    advice:
      'Het scannen gaat door, afdrukken wachten. Zoek de printer opnieuw in de lijst, of voeg hem toe aan deze computer.',
  },
  spooler_unavailable: {
    title: 'Het printsysteem van deze computer antwoordt niet',
    advice:
      'Het scannen gaat door, afdrukken wachten. Start het opnieuw (CUPS, of de Print Spooler), of herstart de computer.',
  },
  printers_unlisted: {
    title: 'De printers van deze computer kunnen niet worden opgesomd',
    advice: 'Printers die al waren ingesteld, printen nog. Een netwerkprinter kan met zijn adres worden toegevoegd.',
  },
  job_settled: {
    title: 'Over deze afdruk is al beslist',
    advice: 'Er is niets veranderd. Kijk nog eens in de lijst.',
  },
  nothing_to_print: {
    title: 'Er is geen scan om dit voor te printen',
    advice: 'Er kwam niets uit. Alleen voor een ingecheckt ticket kan worden geprint; scan het eerst.',
  },
  printing_invalid: {
    title: 'Er zit een fout in het bestand van de printers',
    advice: 'Het station is niet gestart. Verbeter wat hierboven staat, of start zonder dat bestand.',
  },
  no_printer: {
    title: 'Hiervoor is geen printer gekozen',
    advice: 'Er kwam niets uit. Kies er een bij “Printers”.',
  },
};
