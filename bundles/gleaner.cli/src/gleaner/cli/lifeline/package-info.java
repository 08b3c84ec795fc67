// SPDX-License-Identifier: EPL-2.0
/** The command that lets every model of a thread say the same poem. */
package gleaner.cli.lifeline;
