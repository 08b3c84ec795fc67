// SPDX-License-Identifier: EPL-2.0
/** An experiment as one folder and one file: made, listed. */
package gleaner.archive;
