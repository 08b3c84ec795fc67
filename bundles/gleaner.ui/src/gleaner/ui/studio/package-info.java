/** The Studio view: what lies in the studio's folders, reading it, importing corpora. Not for other bundles. */
package gleaner.ui.studio;
