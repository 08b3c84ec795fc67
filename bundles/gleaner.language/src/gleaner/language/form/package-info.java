/** The forms of words: {@link gleaner.language.form.Inflection} bends known and invented ones, both ways. */
package gleaner.language.form;
