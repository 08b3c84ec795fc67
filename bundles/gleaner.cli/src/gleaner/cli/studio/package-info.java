/** Commands about a studio as a whole. */
package gleaner.cli.studio;
