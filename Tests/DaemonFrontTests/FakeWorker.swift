/// A process that speaks frames like a worker and does what a test tells it to in `q`.
enum FakeWorker {
  /// Perl is part of every Debian, and starts in milliseconds.
  static let script = #"""
    use strict; use warnings; use POSIX (); use Time::HiRes qw(usleep time);
    open(my $socket, '+<&=', 3) or die; binmode $socket;
    my ($current, $stopped) = (0, 0);
    POSIX::sigaction(POSIX::SIGUSR1, POSIX::SigAction->new(sub { $stopped = 1 }));
    $SIG{TERM} = 'IGNORE'; $SIG{INT} = 'IGNORE';
    my $log = $ARGV[0];
    sub note { open(my $f, '>>', $log); syswrite($f, "$_[0]\n"); close $f }
    sub full {
      my ($n) = @_; my $bytes = '';
      while (length($bytes) < $n) {
        my $got = sysread($socket, $bytes, $n - length($bytes), length($bytes));
        next if !defined $got && $!{EINTR}; return undef unless $got;
      }
      return $bytes;
    }
    sub put {
      my ($kind, $json) = @_;
      my $bytes = pack('VVC', length($json), $current, $kind) . $json; my $at = 0;
      while ($at < length($bytes)) {
        my $put = syswrite($socket, $bytes, length($bytes) - $at, $at);
        next if !defined $put && $!{EINTR}; exit 0 unless $put; $at += $put;
      }
    }
    sub error { my ($id, $code) = @_; put(1, "{${id}\"ok\":false,\"error\":{\"code\":\"$code\",\"message\":\"so\",\"retryable\":false}}") }
    sub ok { my ($id, $result) = @_; put(1, "{${id}\"ok\":true,\"took_ms\":0.1,\"generation\":\"1.7\",\"result\":$result}") }
    note("start $$"); put(0, '{}');
    while (defined(my $head = full(16))) {
      my ($length, $serial, $deadline) = unpack('VVQ<', $head);
      my $json = full($length); last unless defined $json;
      ($current, $stopped) = ($serial, 0);
      my $id = $json =~ /"id":("[^"]*"|-?\d+)/ ? "\"id\":$1," : '';
      my ($op) = $json =~ /"op"\s*:\s*"(\w+)"/; my ($q) = $json =~ /"q":"([^"]*)"/; $q //= '';
      note("$op $q");
      if ($q eq 'die') { kill 'KILL', $$; usleep(1e6) }
      elsif ($q eq 'garbage') { syswrite($socket, 'x' x 100); usleep(1e6) }
      elsif ($q =~ /^stuck (\d+)/) { my $end = time + $1 / 1000; usleep(1000) while time < $end; ok($id, '{}') }
      elsif ($q =~ /^sleep (\d+)/) {
        my $end = time + $1 / 1000;
        usleep(1000) while time < $end && !$stopped;
        if ($stopped) { note("stopped"); error($id, 'cancelled') } else { ok($id, "{\"q\":\"$q\"}") }
      }
      elsif ($q =~ /^big (\d+)/) { ok($id, '{"x":"' . ('x' x $1) . '"}') }
      elsif ($q =~ /^events (\d+) (\d+)/) {
        my ($n, $size) = ($1, $2); my $sent = 0;
        while ($sent < $n && !$stopped) {
          put(0, "{${id}\"event\":\"doc\",\"doc\":{\"n\":$sent,\"x\":\"" . ('x' x $size) . '"}}'); $sent++;
        }
        if ($stopped) { note("stopped"); error($id, 'cancelled') } else { ok($id, "{\"sent\":$sent}") }
      }
      elsif ($q eq 'syntax') { error($id, 'query_syntax') }
      elsif ($op eq 'get' && $json =~ /"nope"/) { ok($id, '{"docs":[],"missing":["nope"]}') }
      elsif ($op eq 'status') { ok($id, '{"articles":3}') }
      elsif ($op eq 'update') { usleep(50000); ok($id, '{"added":1}') }
      else { ok($id, "{\"q\":\"$q\",\"left\":" . ($deadline ? 'true' : 'false') . '}') }
    }
    note("end $$");
    """#
}
