/** What words do in their sentence: part of speech, fine form, and whom or what they name. */
package gleaner.language.tag;
