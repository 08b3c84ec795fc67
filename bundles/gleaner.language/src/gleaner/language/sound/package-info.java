/** How words are said: phones, syllables and stress. */
package gleaner.language.sound;
