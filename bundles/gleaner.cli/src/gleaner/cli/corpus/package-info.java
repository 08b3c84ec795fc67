// SPDX-License-Identifier: EPL-2.0
/** Commands about corpora. */
package gleaner.cli.corpus;
