/** The rhythm of lines and poems: {@link gleaner.language.metre.Prosody} scans them. */
package gleaner.language.metre;
