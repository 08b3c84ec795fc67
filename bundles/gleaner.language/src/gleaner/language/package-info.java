/** Words, known and invented: {@link gleaner.language.Language} is the door to their sound, sense and form. */
package gleaner.language;
