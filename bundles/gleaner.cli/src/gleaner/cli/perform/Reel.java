// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.perform;

/** Something that is seen again in a terminal. For one thread. */
interface Reel {
	/** How long it is. */
	double seconds();

	/** What is to be sent so that the terminal shows what there was at a time, whatever it shows now. */
	String changes(double t);

	/** When something comes next after a time; infinite if nothing does. */
	double next(double t);
}
