// SPDX-License-Identifier: EPL-2.0
/** Training threads: what is seen of them, told on cards and in curves; the program that trains. */
package gleaner.desk.thread;
